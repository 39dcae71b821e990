package dev.mamori.blocklist.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The block requests of the present transaction's client, with their reviews and consents. */
@ApplicationScoped
class BlockRequestStore {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager entities;
    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;
    private final PetitionJson json;

    BlockRequestStore(EntityManager entities, Sql sql, FieldCipher cipher, SearchHash hash, ObjectMapper json) {
        this.entities = entities;
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
        this.json = new PetitionJson(json);
    }

    Optional<BlockRequestRow> row(UUID requestId) {
        return Optional.ofNullable(entities.find(BlockRequestRow.class, requestId))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    /** The request, locked: two people who act on it at once take their turns. */
    Optional<BlockRequestRow> rowToChange(UUID requestId) {
        return Optional.ofNullable(entities.find(BlockRequestRow.class, requestId, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    /** Up to {@code count} requests older than the given one, newest first. */
    List<BlockRequestRow> list(Optional<UUID> before, int count) {
        return entities.createQuery(
                        "from BlockRequestRow where clientId = ?1 and requestId < ?2 order by requestId desc",
                        BlockRequestRow.class)
                .setParameter(1, Transactions.currentKey())
                .setParameter(2, before.orElse(NEWEST))
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * Requests of the present client that wait for somebody: a reviewer, the client's consent, or facts.
     *
     * @param since when the longest waiting of them was submitted; null when there is none
     */
    record Waiting(long requests, Instant since) {}

    Waiting waiting() {
        return sql.first("""
                        select count(*), min(submitted_at) as since from block_request
                        where state in ('WAITING_FOR_FACTS', 'REVIEW_1', 'REVIEW_2', 'CLIENT_CONSENT')""", row -> new Waiting(row.getLong(1), Sql.instant(row, "since")))
                .orElseThrow();
    }

    void add(BlockRequestRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Whether the case is erased. If not, an erasure of it waits until this transaction has ended. */
    boolean isErased(UUID caseId) {
        sql.first("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, caseId.toString());
        return sql.first(
                        "select 1 from erasure_report where client_id = ? and subject = 'CASE' and subject_id = ?",
                        row -> true,
                        Transactions.currentKey(),
                        caseId.toString())
                .isPresent();
    }

    /** Writes the content of a petition into the row. */
    void fill(BlockRequestRow row, Petition petition) {
        PhoneNumber number = petition.line() instanceof PhoneNumber read ? read : null;
        row.numberSealed = cipher.encrypt(petition.numberAsGiven());
        row.numberHash = number == null ? null : hash.of(number.e164());
        row.numberLast4 = number == null ? null : number.last4();
        row.ground = petition.ground();
        row.reason = petition.reason();
        row.queueIds = petition.queueIds().stream().sorted().toList();
        row.startsAt = petition.from();
        row.endsAt = petition.untilOrNull();
        row.channels = json.channels(petition);
        row.caseId = petition.caseIdOrNull();
        row.judgmentIds = petition.judgmentIds().stream().sorted().toList();
        row.answers = json.answers(petition.answers());
        row.acceptedWarnings = json.acceptedWarnings(petition);
    }

    Petition petition(BlockRequestRow row) {
        return new Petition(
                cipher.decrypt(row.numberSealed),
                row.ground,
                row.reason,
                Set.copyOf(row.queueIds),
                row.startsAt,
                row.endsAt,
                json.channels(row.channels),
                row.caseId,
                Set.copyOf(row.judgmentIds),
                json.answers(row.answers),
                json.acceptedWarnings(row.acceptedWarnings));
    }

    void add(BlockRequestRow request, Review review) {
        sql.update(
                """
                insert into block_review (review_id, client_id, request_id, round, requester_id, reviewer_id, decision,
                    opinion, legal, outside_site, reviewed_at, answers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                Ids.next(),
                Transactions.currentKey(),
                request.requestId,
                request.round,
                request.requesterId,
                review.reviewerId(),
                review.decision().name(),
                review.opinion(),
                review.legal(),
                review.outsideSite(),
                review.at(),
                json.answers(review.answers()));
    }

    /** Reviews of the present round, oldest first. */
    List<Review> reviews(BlockRequestRow request) {
        return sql.list(
                """
                select * from block_review where client_id = ? and request_id = ? and round = ? order by review_id""",
                row -> new Review(
                        row.getString("reviewer_id"),
                        ReviewDecision.valueOf(row.getString("decision")),
                        row.getString("opinion"),
                        row.getBoolean("legal"),
                        row.getBoolean("outside_site"),
                        Sql.instant(row, "reviewed_at"),
                        json.answers(row.getString("answers"))),
                Transactions.currentKey(),
                request.requestId,
                request.round);
    }

    void add(BlockRequestRow request, Consent consent) {
        sql.update(
                """
                insert into block_consent (consent_id, client_id, request_id, round, requester_id, consenter_id,
                    consenter_name, agreed, consent_text, consented_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                Transactions.currentKey(),
                request.requestId,
                request.round,
                request.requesterId,
                consent.consenterId(),
                consent.consenterName(),
                consent.agreed(),
                consent.text(),
                consent.at());
    }

    /** The client's word in the present round. */
    Optional<Consent> consent(BlockRequestRow request) {
        return sql.first(
                "select * from block_consent where client_id = ? and request_id = ? and round = ?",
                row -> new Consent(
                        row.getString("consenter_id"),
                        row.getString("consenter_name"),
                        row.getBoolean("agreed"),
                        row.getString("consent_text"),
                        Sql.instant(row, "consented_at")),
                Transactions.currentKey(),
                request.requestId,
                request.round);
    }
}
