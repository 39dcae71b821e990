package dev.mamori.judgment.erasure;

import dev.mamori.judgment.erasure.ErasureView.Subject;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was erased for the present transaction's client, append only. */
@ApplicationScoped
class ErasureStore {
    private final Sql sql;

    ErasureStore(Sql sql) {
        this.sql = sql;
    }

    void add(ErasureView done) {
        sql.update(
                """
                insert into erasure (erasure_id, client_id, subject, subject_id, evaluations, judgments, judgments_closed,
                                     remarks, erased_at, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                done.erasureId(),
                Transactions.currentKey(),
                done.subject().name(),
                done.subjectId(),
                done.evaluations(),
                done.judgments(),
                done.judgmentsClosed(),
                done.remarks(),
                done.erasedAt(),
                done.doneAt());
    }

    boolean isReported(Subject subject, String subjectId) {
        return sql.first(
                        "select 1 from erasure where subject = ? and subject_id = ? limit 1",
                        row -> true,
                        subject.name(),
                        subjectId)
                .isPresent();
    }

    /** Up to {@code count} before the given one, latest first; about one thing unless that is null. */
    List<ErasureView> list(String subjectIdOrNull, UUID before, int count) {
        var where = new Where().ifGiven("subject_id = ?", subjectIdOrNull).ifGiven("erasure_id < ?", before);
        return sql.list(
                "select * from erasure" + where.sql() + "order by erasure_id desc limit ?",
                row -> new ErasureView(
                        row.getObject("erasure_id", UUID.class),
                        Subject.valueOf(row.getString("subject")),
                        row.getString("subject_id"),
                        row.getInt("evaluations"),
                        row.getInt("judgments"),
                        row.getInt("judgments_closed"),
                        row.getInt("remarks"),
                        Sql.instant(row, "erased_at"),
                        Sql.instant(row, "done_at")),
                where.parameters(count));
    }
}
