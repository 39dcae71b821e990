package dev.mamori.judgment.evaluation;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Of which cases and contacts the words are erased: nothing is written about them any more. Who writes and who erases take
 * turns, so that no words come in behind an erasure.
 */
@ApplicationScoped
public class ErasedStore {
    private static final String CASE = "CASE";
    private static final String CONTACT = "CONTACT";

    private final Sql sql;

    ErasedStore(Sql sql) {
        this.sql = sql;
    }

    /** Ends the request with 409 when the case is erased; else it is not erased before the transaction ends. */
    public void mustKeepCase(UUID caseId) {
        mustKeep(CASE, caseId.toString());
    }

    /** The same for a contact, where a sheet names no case. */
    void mustKeepContact(String contactId) {
        mustKeep(CONTACT, contactId);
    }

    /** Waits for those who write about it, and lets nobody begin to before the transaction ends. */
    public void lock(String subject, String subjectId) {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, key(subject, subjectId));
    }

    private void mustKeep(String subject, String subjectId) {
        sql.first("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, key(subject, subjectId));
        if (sql.first(
                        "select 1 from erasure where subject = ? and subject_id = ? limit 1",
                        row -> true,
                        subject,
                        subjectId)
                .isPresent()) {
            throw Problems.conflict(
                    subject.equals(CASE)
                            ? Text.of(
                                    "案件 " + subjectId + " は消去されています。新たな評価・判定・意見は記録できません。[REQ-14.3]",
                                    "The case " + subjectId
                                            + " is erased: nothing more is evaluated, judged or written about it. [REQ-14.3]")
                            : Text.of(
                                    "接触 " + subjectId + " は消去されています。新たな評価は記録できません。[REQ-14.3]",
                                    "The contact " + subjectId
                                            + " is erased: nothing more is evaluated about it. [REQ-14.3]"));
        }
    }

    private static String key(String subject, String subjectId) {
        return Transactions.currentKey() + " erasure of " + subject + " " + subjectId;
    }
}
