package dev.mamori.cases.privacy;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who read what: the part of the audit trail that tells of access. Care and consultations are not in it. */
@ApplicationScoped
class AccessLogStore {
    /** As in the index {@code audit_entry_access}, word for word, or it is not used. */
    private static final String ACCESS = "action IN ('CASE_READ', 'JOURNAL_READ', 'LESSONS_READ', 'MATTER_READ',"
            + " 'CUSTOMER_READ', 'CUSTOMER_SEARCHED', 'EVIDENCE_OPENED', 'EVIDENCE_FOUND_BROKEN', 'NUMBER_DISCLOSED',"
            + " 'CASE_EXPORTED', 'BLOCK_FACTS_READ', 'PERSON_DATA_DISCLOSED', 'ACCESS_LOG_READ', 'WORKER_LOOKED_UP')";

    private final Sql sql;

    AccessLogStore(Sql sql) {
        this.sql = sql;
    }

    /** Up to {@code count} entries, latest first; nulls for no narrowing. */
    List<AccessLogView> list(Instant before, UUID beforeId, Instant from, String actor, String subject, int count) {
        var where = new Where()
                .and("client_id = ?", Transactions.currentKey())
                .and(ACCESS)
                .ifGiven("(occurred_at, audit_entry_id) < (?, ?)", before, beforeId)
                .ifGiven("occurred_at >= ?", from)
                .ifGiven("actor_id = ?", actor)
                .ifGiven("subject_id = ?", subject);
        return sql.list(
                "select *, details ->> 'purpose' as purpose from audit_record" + where.sql()
                        + "order by occurred_at desc, audit_entry_id desc limit ?",
                row -> new AccessLogView(
                        uuid(row, "audit_entry_id").toString(),
                        Sql.instant(row, "occurred_at"),
                        row.getString("actor_id"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getString("purpose"),
                        row.getString("reason")),
                where.parameters(count));
    }
}
