package dev.mamori.judgment.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
        return entities.createQuery(
                        "from JudgmentRow where (?1 = true or caseId = ?2) and (?3 = true or judgmentId < ?4)"
                                + " order by judgmentId desc",
                        JudgmentRow.class)
                .setParameter(1, caseIdOrNull == null)
                .setParameter(2, caseIdOrNull == null ? new UUID(0, 0) : caseIdOrNull)
                .setParameter(3, before.isEmpty())
                .setParameter(4, before.orElse(new UUID(0, 0)))
                .setMaxResults(count)
                .getResultList();
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
        if (row.reasons == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(cipher.decrypt(row.reasons), Ruling.class));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
