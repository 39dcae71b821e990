package dev.mamori.blocklist.erasure;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
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

/** Erases by the database's own functions, and keeps what they did in {@code erasure_report}. */
@ApplicationScoped
class ErasureStore {
    private static final String BLANK = "（消去済み）";
    /** Of a country code that is not assigned, so that it can be read as a number and is nobody's. */
    private static final String NO_NUMBER = "+9990000000";

    private static final String DECIDED_AFTER_ERASURE = """
            from block_appeal p join block_entry e using (entry_id)
            where e.erased_at is not null and p.erased_at is null and p.decided_at <= ?""";

    private final Sql sql;
    private final FieldCipher cipher;

    ErasureStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** How much was erased. */
    record Counts(int requests, int entries, int refusedCalls, int appeals, int openAppeals, int notes) {}

    /** Something that the audit trail has words about. */
    record Trace(String type, String id) {}

    /** Waits for requests that are being filed about the thing; those that come later see that it is erased. */
    void lock(String subjectId) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, subjectId);
    }

    /** Waits for approvals of the case that are under way. */
    void lockRequests(UUID caseId) {
        sql.list(
                "select request_id from block_request where client_id = ? and case_id = ? order by request_id for update",
                row -> true,
                Transactions.currentKey(),
                caseId);
    }

    /** Requests, entries and decided appeals of the case. */
    List<Trace> traces(UUID caseId) {
        return sql.list("""
                with request as (select request_id from block_request where client_id = ? and case_id = ?),
                entry as (select entry_id, number_hash from block_entry join request using (request_id))
                select 'block-request' as type, request_id::text as id from request
                union all select 'block-entry', entry_id::text from entry
                union all select 'appeal', p.appeal_id::text from block_appeal p
                where p.client_id = ? and p.decided_at is not null
                  and (p.entry_id in (select entry_id from entry)
                    or (p.entry_id is null and p.number_hash in (select number_hash from entry)))""", ErasureStore::trace, Transactions.currentKey(), caseId, Transactions.currentKey());
    }

    Counts erase(ErasedSubject subject, String id, Instant at) {
        return sql.first(
                        "select * from mamori_erase(?, ?, ?, ?, ?, ?)",
                        row -> new Counts(
                                row.getInt("requests"),
                                row.getInt("entries"),
                                row.getInt("refused_calls"),
                                row.getInt("appeals"),
                                row.getInt("open_appeals"),
                                row.getInt("notes")),
                        subject.name(),
                        id,
                        BLANK,
                        cipher.encrypt(BLANK),
                        cipher.encrypt(NO_NUMBER),
                        at)
                .orElseThrow();
    }

    List<Trace> decidedAppeals(Instant decidedUntil) {
        return sql.list(
                "select 'appeal' as type, p.appeal_id::text as id " + DECIDED_AFTER_ERASURE,
                ErasureStore::trace,
                decidedUntil);
    }

    int eraseDecided(Instant decidedUntil, Instant at) {
        return sql.first(
                        """
                        select mamori_erase_appeals(
                            (select coalesce(array_agg(p.entry_id), '{}') %s), '{}', ?, ?, ?, ?, ?)""".formatted(DECIDED_AFTER_ERASURE),
                        row -> row.getInt(1),
                        decidedUntil,
                        decidedUntil,
                        BLANK,
                        cipher.encrypt(BLANK),
                        cipher.encrypt(NO_NUMBER),
                        at)
                .orElseThrow();
    }

    /** Clients with such appeals; for a transaction of the timer. */
    List<ClientId> clientsWithDecided(Instant decidedUntil) {
        return sql.list(
                "select distinct p.client_id " + DECIDED_AFTER_ERASURE,
                row -> new ClientId(row.getString(1)),
                decidedUntil);
    }

    void keep(ErasureReportView report) {
        sql.update(
                """
                insert into erasure_report (client_id, subject, subject_id, event_id, erased_at, recorded_at, ended_blocks,
                    requests, entries, refused_calls, appeals, open_appeals, notes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                report.subject().name(),
                report.subjectId(),
                report.eventId(),
                report.erasedAt(),
                report.recordedAt(),
                report.endedBlocks(),
                report.requests(),
                report.entries(),
                report.refusedCalls(),
                report.appeals(),
                report.openAppeals(),
                report.notes());
    }

    Optional<ErasureReportView> find(ErasedSubject subject, String id) {
        return sql.first(
                "select * from erasure_report where client_id = ? and subject = ? and subject_id = ?",
                ErasureStore::view,
                Transactions.currentKey(),
                subject.name(),
                id);
    }

    /** The newest first, of one thing or (null) of all, before that time and id (null for the first page). */
    List<ErasureReportView> list(String subjectId, Instant before, String beforeId, int most) {
        Where where =
                new Where().and("client_id = ?", Transactions.currentKey()).ifGiven("subject_id = ?", subjectId);
        if (before != null) {
            where.and("(recorded_at, subject_id) < (?, ?)", before, beforeId);
        }
        return sql.list(
                "select * from erasure_report" + where.sql() + "order by recorded_at desc, subject_id desc limit ?",
                ErasureStore::view,
                where.parameters(most));
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(row.getString("type"), row.getString("id"));
    }

    private static ErasureReportView view(ResultSet row) throws SQLException {
        return new ErasureReportView(
                ErasedSubject.valueOf(row.getString("subject")),
                row.getString("subject_id"),
                row.getObject("event_id", UUID.class),
                Sql.instant(row, "erased_at"),
                Sql.instant(row, "recorded_at"),
                row.getInt("ended_blocks"),
                row.getInt("requests"),
                row.getInt("entries"),
                row.getInt("refused_calls"),
                row.getInt("appeals"),
                row.getInt("open_appeals"),
                row.getInt("notes"));
    }
}
