package dev.mamori.judgment.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The judgments of the present transaction's client, with their opinions; people's words lie encrypted. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            Ruling.class,
            Ruling.Element.class,
            Ruling.Validity.class,
            Ruling.Manner.class,
            Ruling.Factor.class,
            Considered.class,
            Considered.Ground.class,
            Considered.Step.class
        })
public class JudgmentStore {
    private static final String CLOSED_BY_ERASURE =
            "案件が消去されたため、判定せずに終了しました。 Closed undecided, because the case was erased.";

    private final EntityManager entities;
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    JudgmentStore(EntityManager entities, Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.entities = entities;
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** A judgment of the client. */
    public Optional<JudgmentRow> row(UUID judgmentId) {
        return Optional.ofNullable(entities.find(JudgmentRow.class, judgmentId));
    }

    Optional<JudgmentRow> rowToChange(UUID judgmentId) {
        return Optional.ofNullable(entities.find(JudgmentRow.class, judgmentId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Up to {@code count} judgments older than the given id, newest first; of one case unless that is null. */
    List<JudgmentRow> list(UUID caseIdOrNull, Optional<UUID> before, int count) {
        var where = new Where().ifGiven("case_id = ?", caseIdOrNull).ifGiven("judgment_id < ?", before.orElse(null));
        var ids = sql.list(
                "select judgment_id from judgment" + where.sql() + "order by judgment_id desc limit ?",
                row -> row.getObject(1, UUID.class),
                where.parameters(count));
        return entities.createQuery(
                        "from JudgmentRow where judgmentId in ?1 order by judgmentId desc", JudgmentRow.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /**
     * A judgment of a case in brief.
     *
     * @param verdict null while it is open
     */
    public record Brief(
            UUID judgmentId, JudgmentState state, Verdict verdict, UUID reviewOf, List<String> contactIds) {}

    /** From here to the end of the transaction nobody else signs in the case, so that two do not judge the same unseen. */
    void lockCase(UUID caseId) {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                Transactions.currentKey() + " judgments of " + caseId);
    }

    /** The judgments of a case as the database has them now, oldest first. */
    List<Brief> ofCase(UUID caseId) {
        return briefs("case_id = ?", caseId);
    }

    /** The judgments that judge this one again, oldest first. */
    List<Brief> reviewsOf(UUID judgmentId) {
        return briefs("review_of = ?", judgmentId);
    }

    /** What this one judges again, and what that one did, back to the first. */
    List<JudgmentRow> chain(JudgmentRow row) {
        var chain = new ArrayList<JudgmentRow>();
        for (var next = row.reviewOf; next != null; next = chain.getLast().reviewOf) {
            chain.add(row(next).orElseThrow());
        }
        return chain;
    }

    private List<Brief> briefs(String condition, UUID id) {
        return sql.list(
                "select judgment_id, state, verdict, review_of, contact_ids from judgment where " + condition
                        + " order by judgment_id",
                row -> new Brief(
                        row.getObject("judgment_id", UUID.class),
                        JudgmentState.valueOf(row.getString("state")),
                        row.getString("verdict") == null ? null : Verdict.valueOf(row.getString("verdict")),
                        row.getObject("review_of", UUID.class),
                        Arrays.asList((String[]) row.getArray("contact_ids").getArray())),
                id);
    }

    void add(JudgmentRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void add(UUID judgmentId, Opinion opinion) {
        sql.update(
                """
                insert into opinion (opinion_id, client_id, judgment_id, author, capacity, recommends, words, consistency,
                                     given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                opinion.id(),
                Transactions.currentKey(),
                judgmentId,
                opinion.author(),
                opinion.capacity().name(),
                opinion.recommends().name(),
                cipher.encrypt(opinion.text()),
                cipher.encrypt(opinion.consistency()),
                opinion.givenAt());
    }

    /** The opinions on a judgment in the order in which they were given. */
    List<Opinion> opinions(UUID judgmentId) {
        return sql.list(
                "select * from opinion where judgment_id = ? order by opinion_id",
                row -> new Opinion(
                        row.getObject("opinion_id", UUID.class),
                        row.getString("author"),
                        Opinion.Capacity.valueOf(row.getString("capacity")),
                        Verdict.valueOf(row.getString("recommends")),
                        cipher.decrypt(row.getString("words")),
                        cipher.decrypt(row.getString("consistency")),
                        Sql.instant(row, "given_at")),
                judgmentId);
    }

    void add(UUID judgmentId, Features features) {
        sql.update(
                """
                insert into judgment_feature (client_id, judgment_id, hit_codes, company_caused, validity, channel,
                                              queue_id, centre_id, customer_kind, hour_jst)
                values (?, ?, coalesce(string_to_array(nullif(?, ''), ' '), '{}'), ?, ?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                judgmentId,
                String.join(" ", features.hitCodes()),
                features.companyCaused(),
                features.validity(),
                features.channel(),
                features.queueId(),
                features.centreId(),
                features.customerKind(),
                features.hourJst());
    }

    /** The case of a judgment; empty when the client has no such judgment. */
    public Optional<UUID> caseOf(UUID judgmentId) {
        return sql.first(
                "select case_id from judgment where judgment_id = ?", row -> row.getObject(1, UUID.class), judgmentId);
    }

    /**
     * A judgment whose words were erased.
     *
     * @param wasOpen it was open and is closed undecided
     * @param remarks how many opinions, recusals, escalations, countersignatures and second looks lost their words
     */
    public record Erased(UUID judgmentId, boolean wasOpen, int remarks) {}

    /**
     * Takes the words and names out of the judgments of a case, for good; an open one is closed.
     *
     * @return those that had words until now
     */
    public List<Erased> eraseOfCase(UUID caseId, String by, Instant at) {
        entities.flush();
        record Found(UUID id, boolean open, String reasons) {}
        var found = sql.list(
                "select judgment_id, state, reasons from judgment where case_id = ? and erased_at is null"
                        + " order by judgment_id for update",
                row -> new Found(
                        row.getObject("judgment_id", UUID.class),
                        row.getString("state").equals(JudgmentState.OPEN.name()),
                        row.getString("reasons")),
                caseId);
        entities.clear();
        return found.stream()
                .map(one -> new Erased(
                        one.id(),
                        one.open(),
                        sql.first(
                                        "select mamori_erase_judgment(?, ?, ?, ?, ?, ?)",
                                        row -> row.getInt(1),
                                        one.id(),
                                        one.reasons() == null
                                                ? null
                                                : sealed(opened(one.reasons(), Ruling.class)
                                                        .withoutWords()),
                                        cipher.encrypt(Evaluation.ERASED.ja()),
                                        by,
                                        cipher.encrypt(CLOSED_BY_ERASURE),
                                        at)
                                .orElseThrow()))
                .toList();
    }

    private <T> T opened(String sealed, Class<T> type) {
        try {
            return json.readValue(cipher.decrypt(sealed), type);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    String sealed(String words) {
        return cipher.encrypt(words);
    }

    String opened(String sealed) {
        return cipher.decrypt(sealed);
    }

    String sealed(Ruling ruling) {
        try {
            return cipher.encrypt(json.writeValueAsString(ruling));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** What was signed; empty while the judgment is open. */
    public Optional<Ruling> ruling(JudgmentRow row) {
        return Optional.ofNullable(row.reasons).map(lying -> opened(lying, Ruling.class));
    }
}
