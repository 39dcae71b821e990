package dev.mamori.cases.measure;

import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Answers, promises, warnings and lighter means; append only. */
@ApplicationScoped
public class MeasureStore {
    private final Sql sql;

    MeasureStore(Sql sql) {
        this.sql = sql;
    }

    /** Who recorded it, and when. */
    public record Recorded(Instant at, String by) {}

    /** What an answer or promise belongs to: a case, or a matter while there is no case. */
    public record Owner(UUID caseId, UUID matterId) {
        static Owner of(CaseId id) {
            return new Owner(id.value(), null);
        }

        public static Owner ofMatter(UUID matter) {
            return new Owner(null, matter);
        }
    }

    public void add(Owner owner, Answer answer, Recorded recorded) {
        sql.update(
                """
                insert into case_answer (answer_id, client_id, case_id, matter_id, contact_id, given_at, words,
                    completes_matter, apology, accepts_claim, acceptance_reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                answer.id(),
                Transactions.currentKey(),
                owner.caseId(),
                owner.matterId(),
                answer.contact() == null ? null : answer.contact().value(),
                answer.at(),
                answer.words(),
                answer.completesMatter(),
                answer.apology().name(),
                answer.acceptance().acceptsClaim(),
                answer.acceptance().reason(),
                recorded.at(),
                recorded.by());
    }

    public void add(Owner owner, Promise promise, Recorded recorded) {
        sql.update(
                """
                insert into case_promise
                    (promise_id, client_id, case_id, matter_id, what, made_at, due_at, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                promise.id(),
                Transactions.currentKey(),
                owner.caseId(),
                owner.matterId(),
                promise.what(),
                promise.madeAt(),
                promise.dueAt(),
                recorded.at(),
                recorded.by());
    }

    /** False when it was kept before. */
    public boolean keep(UUID promise, Instant keptAt, Recorded recorded) {
        return sql.update("""
                        insert into case_promise_kept (promise_id, client_id, kept_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing""", promise, Transactions.currentKey(), keptAt, recorded.at(), recorded.by()) == 1;
    }

    void add(CaseId id, Warning warning, Recorded recorded) {
        sql.update(
                """
                insert into case_warning (warning_id, client_id, case_id, given_at, means, words, refusal_announced,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                warning.id(),
                Transactions.currentKey(),
                id.value(),
                warning.at(),
                warning.means().name(),
                warning.words(),
                warning.refusalAnnounced(),
                recorded.at(),
                recorded.by());
    }

    void add(CaseId id, LighterMeans tried, Recorded recorded) {
        sql.update(
                """
                insert into case_lighter_means (lighter_means_id, client_id, case_id, kind, tried_at, result,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                tried.id(),
                Transactions.currentKey(),
                id.value(),
                tried.kind().name(),
                tried.at(),
                tried.result(),
                recorded.at(),
                recorded.by());
    }

    /** Of the case, with what was answered and promised in its matter before there was a case. */
    public Measures of(CaseId id) {
        Owner owner = new Owner(
                id.value(),
                sql.first(
                                "select matter_id from case_file where case_id = ?",
                                row -> uuid(row, "matter_id"),
                                id.value())
                        .orElse(null));
        return new Measures(answers(owner), promises(owner), warnings(id), lighterMeans(id));
    }

    /** Of a matter, with what was answered and promised in the cases that grew out of it. */
    public Measures ofMatter(UUID matter) {
        Owner owner = Owner.ofMatter(matter);
        return new Measures(answers(owner), promises(owner), List.of(), List.of());
    }

    private static final String OWNED =
            "(case_id = ? or matter_id = ? or case_id in (select f.case_id from case_file f where f.matter_id = ?))";

    private List<Answer> answers(Owner owner) {
        return sql.list(
                "select * from case_answer where " + OWNED + " order by given_at, answer_id",
                row -> new Answer(
                        uuid(row, "answer_id"),
                        Sql.instant(row, "given_at"),
                        row.getString("words"),
                        row.getBoolean("completes_matter"),
                        Apology.valueOf(row.getString("apology")),
                        value(row, "contact_id", ContactId::valueOf),
                        new Answer.Acceptance(row.getBoolean("accepts_claim"), row.getString("acceptance_reason"))),
                owner.caseId(),
                owner.matterId(),
                owner.matterId());
    }

    private List<Promise> promises(Owner owner) {
        return sql.list(
                "select p.*, k.kept_at from case_promise p left join case_promise_kept k using (promise_id) where "
                        + OWNED + " order by due_at, promise_id",
                row -> new Promise(
                        uuid(row, "promise_id"),
                        row.getString("what"),
                        Sql.instant(row, "made_at"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "kept_at")),
                owner.caseId(),
                owner.matterId(),
                owner.matterId());
    }

    private List<Warning> warnings(CaseId id) {
        return sql.list(
                "select * from case_warning where case_id = ? order by given_at, warning_id",
                row -> new Warning(
                        uuid(row, "warning_id"),
                        Sql.instant(row, "given_at"),
                        WarningMeans.valueOf(row.getString("means")),
                        row.getString("words"),
                        row.getBoolean("refusal_announced")),
                id.value());
    }

    private List<LighterMeans> lighterMeans(CaseId id) {
        return sql.list(
                "select * from case_lighter_means where case_id = ? order by tried_at, lighter_means_id",
                row -> new LighterMeans(
                        uuid(row, "lighter_means_id"),
                        LighterMeansKind.valueOf(row.getString("kind")),
                        Sql.instant(row, "tried_at"),
                        row.getString("result")),
                id.value());
    }
}
