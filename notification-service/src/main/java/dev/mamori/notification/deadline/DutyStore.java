package dev.mamori.notification.deadline;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code report_duty} and {@code acknowledgement_watch}. */
@ApplicationScoped
class DutyStore {
    private final Sql sql;

    DutyStore(Sql sql) {
        this.sql = sql;
    }

    /** A row of another client's or of this transaction's, found by the timer. */
    record Due(ClientId client, UUID id) {}

    /** @param step how far the notice has climbed, 0 for those told first */
    record Watch(UUID noticeId, ReportKind kind, int step) {}

    /** Opens a duty; one that is open stays as it is, and one that was fulfilled keeps its times beside the new one. */
    UUID open(ClientId client, UUID id, ReportKind kind, String subject, Instant knownAt, Instant due, Instant now) {
        return sql.first("""
                        insert into report_duty as d (duty_id, client_id, kind, subject, known_at, due_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (client_id, kind, subject) where reported_at is null do update set kind = d.kind
                        returning duty_id""", row -> row.getObject(1, UUID.class), id, client, kind.name(), subject, knownAt, due, now)
                .orElseThrow();
    }

    /** The open duty that this report fulfils; empty when there is none. */
    Optional<DutyView> fulfil(ReportKind kind, String subject, UUID noticeId, Instant at) {
        return sql.first("""
                        update report_duty set reported_at = ?, notice_id = ?
                        where kind = ? and subject = ? and reported_at is null returning *""", DutyStore::view, at, noticeId, kind.name(), subject);
    }

    Optional<DutyView> find(UUID dutyId) {
        return sql.first("select * from report_duty where duty_id = ?", DutyStore::view, dutyId);
    }

    List<DutyView> list(Boolean open, UUID before, int most) {
        Where where = Where.ofTheClient().ifGiven("duty_id < ?", before);
        if (open != null) {
            where.and(open ? "reported_at is null" : "reported_at is not null");
        }
        return sql.list(
                "select * from report_duty" + where.sql() + "order by duty_id desc limit ?",
                DutyStore::view,
                where.parameters(most));
    }

    /** Over all clients: duties past their time that nobody was alarmed of. */
    List<Due> overdue(Instant now, int most) {
        return sql.list("""
                select client_id, duty_id from report_duty
                where due_at < ? and reported_at is null and alarmed_at is null order by due_at limit ?""", DutyStore::due, now, most);
    }

    /** Marks the duty as alarmed; empty when another replica did. */
    Optional<DutyView> alarm(UUID dutyId, Instant now) {
        return sql.first(
                "update report_duty set alarmed_at = ? where duty_id = ? and alarmed_at is null returning *",
                DutyStore::view,
                now,
                dutyId);
    }

    void watch(ClientId client, UUID noticeId, ReportKind kind, Instant due) {
        sql.update(
                "insert into acknowledgement_watch (notice_id, client_id, report_kind, step, due_at) values (?, ?, ?, 0, ?)",
                noticeId,
                client,
                kind.name(),
                due);
    }

    /** Over all clients: notices whose acknowledgement is due. */
    List<Due> unacknowledged(Instant now, int most) {
        return sql.list(
                "select client_id, notice_id from acknowledgement_watch where due_at <= ? order by due_at limit ?",
                DutyStore::due,
                now,
                most);
    }

    /** Takes a due watch until the commit; empty when another replica has it. */
    Optional<Watch> take(UUID noticeId, Instant now) {
        return sql.first(
                """
                select notice_id, report_kind, step from acknowledgement_watch
                where notice_id = ? and due_at <= ? for update skip locked""",
                row -> new Watch(row.getObject(1, UUID.class), ReportKind.valueOf(row.getString(2)), row.getInt(3)),
                noticeId,
                now);
    }

    /** @param dueOrNull null when nothing more is waited for */
    void watched(UUID noticeId, int step, Instant dueOrNull) {
        sql.update(
                "update acknowledgement_watch set step = ?, due_at = ? where notice_id = ?", step, dueOrNull, noticeId);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(new ClientId(row.getString(1)), row.getObject(2, UUID.class));
    }

    private static DutyView view(ResultSet row) throws SQLException {
        Instant due = Sql.instant(row, "due_at");
        Instant reported = Sql.instant(row, "reported_at");
        Instant alarmed = Sql.instant(row, "alarmed_at");
        return new DutyView(
                row.getObject("duty_id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Sql.instant(row, "known_at"),
                due,
                reported,
                row.getObject("notice_id", UUID.class),
                reported == null ? alarmed != null : reported.isAfter(due));
    }
}
