package dev.mamori.notification.delivery;

import dev.mamori.notification.delivery.DeliveryView.AttemptView;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads deliveries with their tries; shows the rows of the transaction's client only. */
@ApplicationScoped
class DeliveryLogStore {
    private static final String SELECT = """
            select delivery_id, coalesce(notice_id, delivery_id) as message_id, notice_id, event_type, webhook_id, state, tries, due_at, created_at, ended_at from delivery""";

    private final Sql sql;

    DeliveryLogStore(Sql sql) {
        this.sql = sql;
    }

    Optional<DeliveryView> find(UUID deliveryId) {
        return sql.first(SELECT + " where delivery_id = ?", this::view, deliveryId)
                .map(this::withAttempts);
    }

    /** The newest first, before {@code before} (null for the first page). */
    List<DeliveryView> list(DeliveryFilter filter, UUID before, int most) {
        Where where = Where.ofTheClient()
                .ifGiven("webhook_id = ?", filter.webhookId())
                .ifGiven("notice_id = ?", filter.noticeId())
                .ifGiven(
                        "state = ?",
                        filter.state() == null ? null : filter.state().name())
                .ifGiven("created_at >= ?", filter.from())
                .ifGiven("created_at < ?", filter.until())
                .ifGiven("delivery_id < ?", before);
        List<DeliveryView> found = sql.list(
                SELECT + where.sql() + "order by delivery_id desc limit ?", this::view, where.parameters(most));
        return found.stream().map(this::withAttempts).toList();
    }

    private DeliveryView view(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getObject("delivery_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getString("event_type"),
                row.getObject("webhook_id", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tries"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "ended_at"),
                List.of());
    }

    private DeliveryView withAttempts(DeliveryView delivery) {
        List<AttemptView> attempts = sql.list("""
                select number, outcome, status, started_at, ended_at from delivery_attempt
                where delivery_id = ? order by number""", DeliveryLogStore::attempt, delivery.deliveryId());
        return new DeliveryView(
                delivery.deliveryId(),
                delivery.messageId(),
                delivery.noticeId(),
                delivery.eventType(),
                delivery.webhookId(),
                delivery.state(),
                delivery.tries(),
                delivery.nextTryAt(),
                delivery.createdAt(),
                delivery.endedAt(),
                attempts);
    }

    private static AttemptView attempt(ResultSet row) throws SQLException {
        return new AttemptView(
                row.getInt("number"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"));
    }
}
