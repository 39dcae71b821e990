package dev.mamori.blocklist.dossier;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a dossier needs beside what its features know of themselves. */
@ApplicationScoped
class DossierStore {
    private final Sql sql;
    private final FieldCipher cipher;

    DossierStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** @param whole whether the shown number may be read in full */
    List<DossierView.DossierCallView> refusedCalls(UUID entryId, boolean whole) {
        return sql.list(
                """
                select * from refused_call where client_id = ? and entry_id = ?
                order by refused_at, refused_call_id""",
                row -> new DossierView.DossierCallView(
                        row.getObject("refused_call_id", UUID.class),
                        row.getString("queue_id"),
                        Sql.instant(row, "refused_at"),
                        number(row, whole),
                        row.getString("call_id"),
                        row.getString("announcement_id"),
                        row.getInt("sip_status")),
                Transactions.currentKey(),
                entryId);
    }

    private String number(ResultSet row, boolean whole) throws SQLException {
        String sealed = row.getString("number_sealed");
        String last4 = row.getString("number_last4");
        return whole && sealed != null ? cipher.decrypt(sealed) : last4 == null ? null : "****" + last4;
    }

    /** Which copies of the list have the latest change of the entry: its beginning, a rest or its end. */
    List<DossierView.DossierCopyView> copies(UUID entryId) {
        return sql.list(
                """
                select l.*, l.revision >= e.revision as has_it from applied_list l join block_entry e using (client_id)
                where l.client_id = ? and e.entry_id = ? order by l.holder_id""",
                row -> new DossierView.DossierCopyView(
                        row.getString("holder_id"),
                        row.getLong("revision"),
                        row.getBoolean("has_it"),
                        row.getBoolean("in_step"),
                        Sql.instant(row, "reported_at")),
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
