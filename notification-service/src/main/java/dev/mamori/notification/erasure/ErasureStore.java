package dev.mamori.notification.erasure;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Erases by the database's own function, and keeps what it did in {@code erasure_report}. */
@ApplicationScoped
class ErasureStore {
    private final Sql sql;

    ErasureStore(Sql sql) {
        this.sql = sql;
    }

    /** How much was erased. */
    record Counts(int notices, int deliveries, int mails, int names, int duties) {}

    /** Waits for notices that are being made of the thing; those that come later see that it is erased. */
    void lock(String subjectId) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, subjectId);
    }

    /** @param sealed the blank as an encrypted value */
    Counts erase(
            ErasedSubject subject, String id, String ja, String en, String sealed, Instant at, Instant technicalNow) {
        return sql.first(
                        "select * from mamori_erase(?, ?, ?, ?, ?, ?, ?)",
                        row -> new Counts(
                                row.getInt("notices"),
                                row.getInt("deliveries"),
                                row.getInt("mails"),
                                row.getInt("names"),
                                row.getInt("duties")),
                        subject.name(),
                        id,
                        ja,
                        en,
                        sealed,
                        at,
                        technicalNow)
                .orElseThrow();
    }

    void keep(ErasureReportView report) {
        sql.update(
                """
                insert into erasure_report (client_id, subject, subject_id, event_id, erased_at, recorded_at, notices,
                                            deliveries, mails, names, duties)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                report.subject().name(),
                report.subjectId(),
                report.eventId(),
                report.erasedAt(),
                report.recordedAt(),
                report.notices(),
                report.deliveries(),
                report.mails(),
                report.names(),
                report.duties());
    }

    Optional<ErasureReportView> find(ErasedSubject subject, String id) {
        return sql.first(
                "select * from erasure_report where subject = ? and subject_id = ?",
                ErasureStore::view,
                subject.name(),
                id);
    }

    /** The newest first, of one thing or (null) of all, before that time and id (null for the first page). */
    List<ErasureReportView> list(String subjectId, Instant before, String beforeId, int most) {
        Where where = new Where().ifGiven("subject_id = ?", subjectId);
        if (before != null) {
            where.and("(recorded_at, subject_id) < (?, ?)", before, beforeId);
        }
        return sql.list(
                "select * from erasure_report" + where.sql() + "order by recorded_at desc, subject_id desc limit ?",
                ErasureStore::view,
                where.parameters(most));
    }

    private static ErasureReportView view(ResultSet row) throws SQLException {
        return new ErasureReportView(
                ErasedSubject.valueOf(row.getString("subject")),
                row.getString("subject_id"),
                row.getObject("event_id", UUID.class),
                Sql.instant(row, "erased_at"),
                Sql.instant(row, "recorded_at"),
                row.getInt("notices"),
                row.getInt("deliveries"),
                row.getInt("mails"),
                row.getInt("names"),
                row.getInt("duties"));
    }
}
