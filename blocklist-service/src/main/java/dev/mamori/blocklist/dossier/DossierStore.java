package dev.mamori.blocklist.dossier;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a dossier needs beside what its features know of themselves. */
@ApplicationScoped
class DossierStore {
    private final Sql sql;

    DossierStore(Sql sql) {
        this.sql = sql;
    }

    List<DossierView.DossierCallView> refusedCalls(UUID entryId) {
        return sql.list(
                """
                select * from refused_call where client_id = ? and entry_id = ?
                order by refused_at, refused_call_id""",
                row -> new DossierView.DossierCallView(
                        row.getObject("refused_call_id", UUID.class),
                        row.getString("queue_id"),
                        Sql.instant(row, "refused_at"),
                        row.getString("call_id"),
                        row.getString("announcement_id"),
                        row.getInt("sip_status")),
                Transactions.currentKey(),
                entryId);
    }

    /** Audit entries of the request, its entry and the appeals against it. */
    List<DossierView.DossierAuditView> audit(UUID requestId) {
        return sql.list(
                """
                with entry as (select entry_id from block_entry where client_id = ? and request_id = ?)
                select * from audit_record a
                where a.client_id = ?
                  and ((a.subject_type = 'block-request' and a.subject_id = ?)
                    or (a.subject_type = 'block-entry' and a.subject_id in (select entry_id::text from entry))
                    or (a.subject_type = 'appeal' and a.subject_id in (select p.appeal_id::text
                        from block_appeal p join entry using (entry_id))))
                order by a.sequence""",
                row -> new DossierView.DossierAuditView(
                        row.getObject("audit_entry_id", UUID.class),
                        Sql.instant(row, "occurred_at"),
                        row.getString("actor_id"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getString("reason")),
                Transactions.currentKey(),
                requestId,
                Transactions.currentKey(),
                requestId.toString());
    }
}
