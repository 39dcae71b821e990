package dev.mamori.cases.guard;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alerts. A centre's wall is read over clients, for the purpose LIVE_WALL. */
@ApplicationScoped
class AlertStore {
    private static final String SELECT =
            "select a.*, s.business_name from alert a left join staff s on s.staff_id = a.staff_id ";

    private final Sql sql;

    AlertStore(Sql sql) {
        this.sql = sql;
    }

    void add(Alert alert, UUID contactEvent) {
        sql.update(
                """
                insert into alert (alert_id, client_id, contact_id, contact_event_id, kind, queue_id, staff_id, speaker,
                    words, occurred_at, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                alert.id(),
                Transactions.currentKey(),
                alert.contact(),
                contactEvent,
                alert.kind().name(),
                text(alert.queue()),
                text(alert.staff()),
                alert.speaker(),
                alert.words(),
                alert.occurredAt(),
                alert.raisedAt());
    }

    /** False when the contact has an alert of this kind already; for limits, which are raised once. */
    boolean addOnce(Alert alert) {
        return sql.update(
                        """
                        insert into alert (alert_id, client_id, contact_id, kind, queue_id, staff_id, speaker, words,
                            occurred_at, raised_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        alert.id(),
                        Transactions.currentKey(),
                        alert.contact(),
                        alert.kind().name(),
                        text(alert.queue()),
                        text(alert.staff()),
                        alert.speaker(),
                        alert.words(),
                        alert.occurredAt(),
                        alert.raisedAt())
                == 1;
    }

    /** The alerts of a contact, in the order in which they were raised. */
    List<Alert> of(UUID contact) {
        return sql.list(SELECT + "where a.contact_id = ? order by a.raised_at, a.alert_id", AlertStore::read, contact);
    }

    /** An alert that is due to climb. */
    record Climbing(String client, UUID alert) {}

    List<Climbing> climbing(Instant now) {
        return sql.list(
                "select client_id, alert_id from alert where climb_at <= ? order by climb_at limit 500",
                row -> new Climbing(row.getString("client_id"), uuid(row, "alert_id")),
                now);
    }

    /** Takes an alert that is due: empty when another replica has it or it was acknowledged. */
    Optional<Alert> takeToClimb(UUID alert, Instant now) {
        return sql.first("""
                        select 1 from alert where alert_id = ? and climb_at <= ? and acknowledged_at is null
                        for update skip locked""", row -> true, alert, now).flatMap(taken -> find(alert));
    }

    /** Whom the roster calls now, and when it climbs further; null for not. */
    void call(UUID alert, int level, StaffId called, Instant climbAt) {
        sql.update(
                "update alert set level = ?, called_staff_id = ?, climb_at = ? where alert_id = ?",
                level,
                text(called),
                climbAt,
                alert);
    }

    /** Alerts of the contact that are on no wall yet, in the order in which they were raised. */
    List<UUID> unplaced(UUID contact) {
        return sql.list(
                "select alert_id from alert where contact_id = ? and centre_id is null order by raised_at, alert_id",
                row -> uuid(row, "alert_id"),
                contact);
    }

    /** Puts an alert at the end of a wall. Locks the wall until the commit. */
    void place(UUID alert, CentreId centre, QueueId queue, StaffId handler) {
        long position = sql.first("""
                        insert into wall_position as w (centre_id, last) values (?, 1)
                        on conflict on constraint wall_position_pk do update set last = w.last + 1 returning w.last""", row -> row.getLong(1), centre.value()).orElseThrow();
        sql.update("""
                update alert set centre_id = ?, wall_position = ?, queue_id = coalesce(queue_id, ?),
                    staff_id = coalesce(staff_id, ?)
                where alert_id = ?""", centre.value(), position, text(queue), text(handler), alert);
    }

    Optional<Alert> find(UUID alert) {
        return sql.first(SELECT + "where alert_id = ?", AlertStore::read, alert);
    }

    /** True when this call acknowledged it; false when it was acknowledged before. */
    boolean acknowledge(UUID alert, Instant at, String by) {
        return sql.update("""
                        update alert set acknowledged_at = ?, acknowledged_by = ?, climb_at = null
                        where alert_id = ? and acknowledged_at is null""", at, by, alert) == 1;
    }

    /** Up to {@code count} alerts of a wall, latest first, of these clients only. */
    List<Alert> latest(CentreId centre, Collection<String> clients, boolean openOnly, long before, int count) {
        return sql.list(SELECT + """
                        where a.centre_id = ? and a.client_id = any(?) and a.wall_position < ?
                          and (not ? or a.acknowledged_at is null)
                        order by a.wall_position desc limit ?""", AlertStore::read, centre.value(), array(clients), before, openOnly, count);
    }

    /** Up to {@code count} alerts of a wall after a position, oldest first, of all its clients. */
    List<Alert> after(CentreId centre, long position, int count) {
        return sql.list(
                SELECT + "where a.centre_id = ? and a.wall_position > ? order by a.wall_position limit ?",
                AlertStore::read,
                centre.value(),
                position,
                count);
    }

    /** The position before the oldest alert of the wall that is not acknowledged; the last one when there is none. */
    long beforeOldestOpen(CentreId centre) {
        return sql.first("""
                        select coalesce(
                            (select min(wall_position) - 1 from alert where centre_id = ? and acknowledged_at is null),
                            (select last from wall_position where centre_id = ?), 0)""", row -> row.getLong(1), centre.value(), centre.value())
                .orElseThrow();
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                uuid(row, "alert_id"),
                row.getString("client_id"),
                uuid(row, "contact_id"),
                AlertKind.valueOf(row.getString("kind")),
                value(row, "queue_id", QueueId::new),
                value(row, "centre_id", CentreId::new),
                row.getObject("wall_position", Long.class),
                value(row, "staff_id", StaffId::new),
                row.getString("business_name"),
                row.getString("speaker"),
                row.getString("words"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "raised_at"),
                Sql.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getInt("level"),
                value(row, "called_staff_id", StaffId::new));
    }
}
