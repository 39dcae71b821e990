package dev.mamori.judgment.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.judgment.evaluation.EvaluationView.SummaryView;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps evaluations with the facts they were given, append only; the words lie encrypted. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            FactSheet.class,
            FactSheet.Matter.class,
            FactSheet.Promise.class,
            FactSheet.Apology.class,
            FactSheet.Contact.class,
            FactSheet.Segment.class,
            FactSheet.Conduct.class,
            FactSheet.ConfirmedCode.class,
            FactSheet.Detection.class,
            FactSheet.Demand.class,
            Evaluation.class,
            Evaluation.Finding.class,
            Evaluation.NotEvaluated.class,
            Evaluation.Suggestion.class,
            Evaluation.OperationLimit.class,
            Evaluation.HeldSeconds.class
        })
public class EvaluationStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    EvaluationStore(Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** An evaluation as it was made. */
    public record Kept(UUID id, Instant at, FactSheet facts, Evaluation result) {}

    void add(Kept evaluation, String by) {
        var caseId = evaluation.facts().caseId();
        sql.update(
                """
                insert into evaluation (evaluation_id, client_id, case_id, contact_id, set_id, facts, result, evaluated_by,
                                        evaluated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                evaluation.id(),
                Transactions.currentKey(),
                caseId == null ? null : UUID.fromString(caseId),
                evaluation.facts().contactId(),
                evaluation.result().criteriaSetId(),
                sealed(evaluation.facts()),
                sealed(evaluation.result()),
                by,
                evaluation.at());
    }

    /** The evaluation, where the present transaction's client has it. */
    public Optional<Kept> find(UUID id) {
        return sql.first(
                "select * from evaluation where evaluation_id = ?",
                row -> new Kept(
                        id,
                        Sql.instant(row, "evaluated_at"),
                        opened(row.getString("facts"), FactSheet.class),
                        opened(row.getString("result"), Evaluation.class)),
                id);
    }

    /** Up to {@code count} evaluations older than the given id, newest first; of one case unless that is null. */
    List<SummaryView> list(UUID caseIdOrNull, UUID before, int count) {
        var where = new Where().ifGiven("case_id = ?", caseIdOrNull).ifGiven("evaluation_id < ?", before);
        return sql.list(
                "select evaluation_id, case_id, contact_id, set_id, evaluated_at, evaluated_by from evaluation"
                        + where.sql() + "order by evaluation_id desc limit ?",
                row -> new SummaryView(
                        row.getObject("evaluation_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("contact_id"),
                        row.getObject("set_id", UUID.class),
                        Sql.instant(row, "evaluated_at"),
                        row.getString("evaluated_by")),
                where.parameters(count));
    }

    /** Up to {@code count} evaluations made since a moment, in the order of their ids, after the given one. */
    public List<Kept> after(UUID lastOrNull, Instant since, int count) {
        var where = new Where().and("evaluated_at >= ?", since).ifGiven("evaluation_id > ?", lastOrNull);
        return sql.list(
                "select * from evaluation" + where.sql() + "order by evaluation_id limit ?",
                row -> new Kept(
                        row.getObject("evaluation_id", UUID.class),
                        Sql.instant(row, "evaluated_at"),
                        opened(row.getString("facts"), FactSheet.class),
                        opened(row.getString("result"), Evaluation.class)),
                where.parameters(count));
    }

    public long count(Instant since) {
        return sql.first("select count(*) from evaluation where evaluated_at >= ?", row -> row.getLong(1), since)
                .orElse(0L);
    }

    private String sealed(Object value) {
        try {
            return cipher.encrypt(json.writeValueAsString(value));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private <T> T opened(String sealed, Class<T> type) {
        try {
            return json.readValue(cipher.decrypt(sealed), type);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
