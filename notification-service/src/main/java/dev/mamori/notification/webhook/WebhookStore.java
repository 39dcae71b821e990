package dev.mamori.notification.webhook;

import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code webhook}; shows the rows of the transaction's client only. */
@ApplicationScoped
class WebhookStore {
    private final Sql sql;

    WebhookStore(Sql sql) {
        this.sql = sql;
    }

    void add(WebhookRow row) {
        row.persist();
    }

    void flush() {
        WebhookRow.flush();
    }

    Optional<WebhookRow> find(UUID webhookId) {
        return WebhookRow.find("webhookId = ?1 and state <> ?2", webhookId, WebhookState.DELETED)
                .firstResultOptional();
    }

    Optional<WebhookRow> lock(UUID webhookId) {
        return WebhookRow.<WebhookRow>find("webhookId = ?1 and state <> ?2", webhookId, WebhookState.DELETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<WebhookRow> lockAll() {
        return WebhookRow.<WebhookRow>find("state <> ?1 order by webhookId", WebhookState.DELETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<WebhookRow> list(UUID after, int most) {
        return WebhookRow.<WebhookRow>find(
                        "webhookId > ?1 and state <> ?2 order by webhookId", after, WebhookState.DELETED)
                .page(0, most)
                .list();
    }

    long count() {
        return WebhookRow.count("state <> ?1", WebhookState.DELETED);
    }

    List<WebhookRow> enabled() {
        return WebhookRow.list("state = ?1 order by webhookId", WebhookState.ENABLED);
    }

    /** What changes with each message, beside the row's version: what its owner saw of it is still true. */
    record Traffic(EndpointHealth health, Rate rate, Instant pausedUntil) {}

    /** Waits that were set before the clock went back are over. */
    Traffic traffic(UUID webhookId, Instant now) {
        return sql.first("""
                        select failures, failing_since, openings, circuit_until, rate_second, rate_used, paused_until,
                               waits_set_at
                        from webhook where webhook_id = ?""", row -> traffic(row, now), webhookId).orElseThrow();
    }

    private static Traffic traffic(ResultSet row, Instant now) throws SQLException {
        boolean over = ClockJump.happenedSince(Sql.instant(row, "waits_set_at"), now);
        Instant failingSince = Sql.instant(row, "failing_since");
        return new Traffic(
                new EndpointHealth(
                        row.getInt("failures"),
                        over && failingSince != null ? now : failingSince,
                        row.getInt("openings"),
                        over ? null : Sql.instant(row, "circuit_until")),
                new Rate(row.getLong("rate_second"), row.getInt("rate_used")),
                over ? null : Sql.instant(row, "paused_until"));
    }

    void keep(UUID webhookId, EndpointHealth health, Instant now) {
        sql.update(
                """
                update webhook set failures = ?, failing_since = ?, openings = ?, circuit_until = ?,
                    paused_until = case when waits_set_at > ? then null else paused_until end, waits_set_at = ?
                where webhook_id = ?""",
                health.failures(),
                health.failingSince(),
                health.openings(),
                health.circuitUntil(),
                ClockJump.beyond(now),
                now,
                webhookId);
    }

    /** Touches the row only when it is not in good health, so that successes do not wait for each other. */
    void makeGood(UUID webhookId) {
        sql.update("""
                update webhook set failures = 0, failing_since = null, openings = 0, circuit_until = null
                where webhook_id = ? and (failures > 0 or openings > 0 or failing_since is not null)""", webhookId);
    }

    /** @param restUntilOrNull nothing is looked for before, as the rate is used up */
    void keep(UUID webhookId, Rate rate, Instant restUntilOrNull, Instant now) {
        sql.update(
                """
                update webhook set rate_second = ?, rate_used = ?, rest_until = ?,
                    paused_until = case when waits_set_at > ? then null else paused_until end,
                    circuit_until = case when waits_set_at > ? then null else circuit_until end, waits_set_at = ?
                where webhook_id = ?""",
                rate.second(),
                rate.used(),
                restUntilOrNull,
                ClockJump.beyond(now),
                ClockJump.beyond(now),
                now,
                webhookId);
    }

    /** Leaves the row's version as it is: what its owner saw of it is still true. */
    void pause(UUID webhookId, Instant until, Instant now) {
        sql.update("""
                update webhook set waits_set_at = ?,
                    paused_until = greatest(case when waits_set_at > ? then null else paused_until end, ?)
                where webhook_id = ?""", now, ClockJump.beyond(now), until, webhookId);
    }
}
