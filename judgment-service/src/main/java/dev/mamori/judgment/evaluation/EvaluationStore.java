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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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
                                        evaluated_at, handlers, harmed, contact_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, chr(31)), string_to_array(?, chr(31)),
                        string_to_array(?, chr(31)))""",
                evaluation.id(),
                Transactions.currentKey(),
                caseId == null ? null : UUID.fromString(caseId),
                evaluation.facts().contactId(),
                evaluation.result().criteriaSetId(),
                sealed(evaluation.facts()),
                sealed(evaluation.result()),
                by,
                evaluation.at(),
                joined(evaluation.facts().allHandlers()),
                joined(evaluation.facts().harmed()),
                joined(evaluation.facts().matterContacts()));
    }

    /**
     * Whom the sheets of a case name.
     *
     * @param contactIds the contacts of the matter by the sheets of the case; empty when it was never evaluated
     */
    public record Named(Set<String> handlers, Set<String> harmed, Set<String> contactIds) {
        public Named {
            handlers = Set.copyOf(handlers);
            harmed = Set.copyOf(harmed);
            contactIds = Set.copyOf(contactIds);
        }
    }

    /**
     * Everybody whom this sheet, any sheet of the case, or a sheet of a single contact of theirs names (REQ-5.5.2): who
     * writes a sheet herself does not thereby stand outside the matter.
     */
    public Named named(UUID caseId, FactSheet sheet) {
        var handlers = new TreeSet<>(sheet.allHandlers());
        var harmed = new TreeSet<>(sheet.harmed());
        var ofCase = new TreeSet<String>();
        for (var people : people("case_id = ?", caseId)) {
            handlers.addAll(people.handlers());
            harmed.addAll(people.harmed());
            ofCase.addAll(people.contactIds());
        }
        var contacts = new TreeSet<>(ofCase);
        contacts.addAll(sheet.matterContacts());
        for (var people :
                people("case_id is null and contact_id = any (string_to_array(?, chr(31)))", joined(contacts))) {
            handlers.addAll(people.handlers());
            harmed.addAll(people.harmed());
        }
        return new Named(handlers, harmed, ofCase);
    }

    private List<Named> people(String condition, Object parameter) {
        return sql.list(
                "select handlers, harmed, contact_ids, case when handlers is null then facts end as facts from evaluation"
                        + " where " + condition,
                row -> {
                    if (row.getArray("handlers") == null) {
                        var facts = opened(row.getString("facts"), FactSheet.class);
                        return new Named(
                                facts.allHandlers(), Set.copyOf(facts.harmed()), Set.copyOf(facts.matterContacts()));
                    }
                    return new Named(texts(row, "handlers"), texts(row, "harmed"), texts(row, "contact_ids"));
                },
                parameter);
    }

    /** Who had it evaluated. */
    public String evaluatedBy(UUID evaluationId) {
        return sql.first(
                        "select evaluated_by from evaluation where evaluation_id = ?",
                        row -> row.getString(1),
                        evaluationId)
                .orElseThrow();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    /** Names may hold commas and spaces, so they are taken apart at a character that no text holds. */
    private static String joined(Collection<String> names) {
        return names.stream().distinct().sorted().collect(Collectors.joining("\u001f"));
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

    /**
     * The last evaluation of a case that came after the given one and tells of all these contacts, be it that they belong to
     * another matter; empty when none did.
     */
    public Optional<Kept> lastAfter(UUID evaluationId, UUID caseId, Collection<String> contactIds) {
        return sql
                .list(
                        "select evaluation_id from evaluation where case_id = ? and evaluation_id > ?"
                                + " order by evaluation_id desc",
                        row -> row.getObject(1, UUID.class),
                        caseId,
                        evaluationId)
                .stream()
                .flatMap(id -> find(id).stream())
                .filter(kept -> kept.facts().contacts().stream()
                        .map(FactSheet.Contact::contactId)
                        .collect(Collectors.toSet())
                        .containsAll(contactIds))
                .findFirst();
    }

    /**
     * Takes the words and names out of the sheets and findings of a case, for good, with those of its contacts alone that no
     * other case has.
     *
     * @return the evaluations that had words until now
     */
    public List<UUID> eraseOfCase(UUID caseId, Instant at) {
        var erased = new ArrayList<>(erase(at, """
                select * from evaluation where erased_at is null and (case_id = ?
                    or evaluation_id in (select evaluation_id from judgment where case_id = ?))""", caseId, caseId));
        erased.addAll(erase(at, """
                select * from evaluation e where e.erased_at is null and e.case_id is null
                    and e.contact_id in (select unnest(c.contact_ids) from evaluation c where c.case_id = ?)
                    and not exists (select from evaluation o where o.client_id = e.client_id and o.case_id <> ?
                        and o.erased_at is null and e.contact_id = any (o.contact_ids))""", caseId, caseId));
        return List.copyOf(erased);
    }

    /** The same for sheets of no case that tell of a contact. */
    public List<UUID> eraseOfContact(String contactId, Instant at) {
        return erase(at, """
                select * from evaluation where erased_at is null and case_id is null
                    and (contact_id = ? or contact_ids @> array[?]::text[])""", contactId, contactId);
    }

    private List<UUID> erase(Instant at, String query, Object... parameters) {
        var found = sql.list(query, EvaluationStore::sealed, parameters);
        for (var one : found) {
            sql.first(
                    "select mamori_erase_evaluation(?, ?, ?, ?)",
                    row -> true,
                    one.id(),
                    sealed(opened(one.facts(), FactSheet.class).withoutWords()),
                    sealed(opened(one.result(), Evaluation.class).withoutWords()),
                    at);
        }
        return found.stream().map(Sealed::id).toList();
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

    /** An evaluation as it lies in the database: what cannot be read shows when it is opened, and stops no other. */
    public record Sealed(UUID id, Instant at, UUID caseId, String facts, String result) {}

    /**
     * The last evaluation of each case in a time (of each contact, where no case is named), in the order of their ids, after
     * the given one. A case is evaluated again and again while it runs; it is one case nevertheless.
     */
    public List<Sealed> lastOfEachCase(UUID lastOrNull, Instant since, Instant until, int count) {
        var where = lastOnes(since, until).ifGiven("e.evaluation_id > ?", lastOrNull);
        return sql.list(
                "select * from evaluation e" + where.sql() + "order by e.evaluation_id limit ?",
                EvaluationStore::sealed,
                where.parameters(count));
    }

    /** How many of {@link #lastOfEachCase} there are. */
    public long countCases(Instant since, Instant until) {
        var where = lastOnes(since, until);
        return sql.first("select count(*) from evaluation e" + where.sql(), row -> row.getLong(1), where.parameters())
                .orElse(0L);
    }

    /** Opens what was read. */
    public Kept open(Sealed sealed) {
        return new Kept(
                sealed.id(),
                sealed.at(),
                opened(sealed.facts(), FactSheet.class),
                opened(sealed.result(), Evaluation.class));
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                row.getObject("evaluation_id", UUID.class),
                Sql.instant(row, "evaluated_at"),
                row.getObject("case_id", UUID.class),
                row.getString("facts"),
                row.getString("result"));
    }

    private static Where lastOnes(Instant since, Instant until) {
        return new Where()
                .and("e.erased_at is null")
                .and("e.evaluated_at >= ?", since)
                .and("e.evaluated_at <= ?", until)
                .and(
                        "not exists (select from evaluation l where l.client_id = e.client_id and l.case_id = e.case_id"
                                + " and l.evaluation_id > e.evaluation_id and l.evaluated_at <= ?)",
                        until)
                .and(
                        "(e.case_id is not null or not exists (select from evaluation l where l.client_id = e.client_id"
                                + " and l.case_id is null and l.contact_id = e.contact_id"
                                + " and l.evaluation_id > e.evaluation_id and l.evaluated_at <= ?))",
                        until);
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
