package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the sets of the present transaction's client. */
@ApplicationScoped
@RegisterForReflection(targets = {DraftTerms.class, DraftTerms.DraftQueue.class, OwnLine.class})
public class CriteriaSetStore {
    private final EntityManager entities;
    private final Sql sql;
    private final TemplateStore templates;
    private final ObjectMapper json;

    CriteriaSetStore(EntityManager entities, Sql sql, TemplateStore templates, ObjectMapper json) {
        this.entities = entities;
        this.sql = sql;
        this.templates = templates;
        // An agreed "nothing" (null) must be kept as such; the API's own rules leave empty members out.
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }

    /** The set that applied at a moment: the latest that began at or before it (REQ-0.5). */
    public Optional<CriteriaSet> inForceAt(Instant moment) {
        return rowInForce(moment).map(this::toDomain);
    }

    /** A set that an evaluation was made by. */
    public Optional<CriteriaSet> find(UUID setId) {
        return row(setId).map(this::toDomain);
    }

    /** The set of this version's name, by which a finding or a verdict was made. */
    public Optional<CriteriaSet> ofVersion(String versionName) {
        return sql.first(
                        "select set_id from criteria_set where version_name = ?",
                        row -> row.getObject(1, UUID.class),
                        versionName)
                .flatMap(this::find);
    }

    /** The terms of any set of the client as they stand now, a draft's too; to be kept and tried later. */
    public Optional<String> termsNow(UUID setId) {
        return sql.first("select terms::text from criteria_set where set_id = ?", row -> row.getString(1), setId);
    }

    /**
     * Any set of the client, a draft too, as the engine would use it; empty when its terms cannot be read.
     *
     * @param terms those of {@link #termsNow} at some time; null for those of now
     */
    public Optional<CriteriaSet> tryable(UUID setId, String terms) {
        return row(setId).flatMap(row -> terms == null ? readable(row) : readable(row, read(terms)));
    }

    Optional<CriteriaSetRow> rowInForce(Instant moment) {
        return entities.createQuery(
                        "from CriteriaSetRow where effectiveFrom <= ?1 order by effectiveFrom desc",
                        CriteriaSetRow.class)
                .setParameter(1, moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The set that begins last of all, perhaps in the future. */
    Optional<CriteriaSetRow> latestStart() {
        return entities.createQuery(
                        "from CriteriaSetRow where effectiveFrom is not null order by effectiveFrom desc",
                        CriteriaSetRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the next set after this one begins; empty while none is known. */
    Optional<Instant> nextStart(Instant effectiveFrom) {
        return sql.first(
                "select min(effective_from) as next from criteria_set where effective_from > ?",
                row -> Sql.instant(row, "next"),
                effectiveFrom);
    }

    Optional<CriteriaSetRow> row(UUID setId) {
        return Optional.ofNullable(entities.find(CriteriaSetRow.class, setId));
    }

    Optional<CriteriaSetRow> rowToChange(UUID setId) {
        return Optional.ofNullable(entities.find(CriteriaSetRow.class, setId, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean hasVersion(String versionName, UUID except) {
        return !entities.createQuery("from CriteriaSetRow where versionName = ?1 and setId <> ?2", CriteriaSetRow.class)
                .setParameter(1, versionName)
                .setParameter(2, except)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Up to {@code count} sets older than the given id, newest first. */
    List<CriteriaSetRow> list(Optional<UUID> before, int count) {
        var where = new Where().ifGiven("set_id < ?", before.orElse(null));
        var ids = sql.list(
                "select set_id from criteria_set" + where.sql() + "order by set_id desc limit ?",
                row -> row.getObject(1, UUID.class),
                where.parameters(count));
        return entities.createQuery("from CriteriaSetRow where setId in ?1 order by setId desc", CriteriaSetRow.class)
                .setParameter(1, ids)
                .getResultList();
    }

    void add(CriteriaSetRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void add(UUID setId, Agreement agreement) {
        sql.update(
                """
                insert into criteria_agreement (client_id, set_id, side, signer_id, signer_name, signed_at)
                values (?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                setId,
                agreement.side().name(),
                agreement.signerId(),
                agreement.signerName(),
                agreement.signedAt());
    }

    /** The signatures under a set in the order in which they were given. */
    public List<Agreement> agreements(UUID setId) {
        return sql.list(
                "select * from criteria_agreement where set_id = ? order by signed_at, side",
                row -> new Agreement(
                        Side.valueOf(row.getString("side")),
                        row.getString("signer_id"),
                        row.getString("signer_name"),
                        Sql.instant(row, "signed_at")),
                setId);
    }

    /** Whether the client is its own agency (REQ-13.5.6). */
    boolean inHouse() {
        return sql.first(
                        "select in_house from client where client_id = ?",
                        row -> row.getBoolean(1),
                        Transactions.currentKey())
                .orElse(false);
    }

    void add(UUID commentId, UUID setId, Voice voice) {
        sql.update(
                """
                insert into criteria_comment (comment_id, client_id, set_id, author, capacity, words, given_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                commentId,
                Transactions.currentKey(),
                setId,
                voice.author(),
                voice.capacity().name(),
                voice.words(),
                voice.at());
    }

    /** What people said about a set, oldest first. */
    List<Voice> voices(UUID setId) {
        return sql.list(
                "select * from criteria_comment where set_id = ? order by comment_id",
                row -> new Voice(
                        row.getString("author"),
                        Voice.Capacity.valueOf(row.getString("capacity")),
                        row.getString("words"),
                        Sql.instant(row, "given_at")),
                setId);
    }

    /** A set as the engine would use it; empty when its terms cannot be read. */
    Optional<CriteriaSet> readable(CriteriaSetRow row) {
        return readable(row, terms(row));
    }

    private Optional<CriteriaSet> readable(CriteriaSetRow row, DraftTerms draft) {
        return templates
                .find(draft.basedOn())
                .map(template -> new CriteriaSet(
                        row.setId,
                        row.versionName,
                        template,
                        TermsReader.read(draft, template, null).terms()));
    }

    String written(DraftTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    DraftTerms terms(CriteriaSetRow row) {
        return read(row.terms);
    }

    private DraftTerms read(String terms) {
        try {
            return json.readValue(terms, DraftTerms.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private CriteriaSet toDomain(CriteriaSetRow row) {
        var draft = terms(row);
        var template = templates.find(draft.basedOn()).orElseThrow();
        var read = TermsReader.read(draft, template, null);
        if (!read.reasons().isEmpty()) {
            throw new IllegalStateException("The agreed set " + row.setId + " cannot be read: " + read.reasons());
        }
        return new CriteriaSet(row.setId, row.versionName, template, read.terms());
    }
}
