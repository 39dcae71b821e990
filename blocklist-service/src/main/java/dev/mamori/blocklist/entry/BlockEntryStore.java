package dev.mamori.blocklist.entry;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
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

/** The block entries of the present transaction's client. */
@ApplicationScoped
public class BlockEntryStore {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager entities;
    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;

    BlockEntryStore(EntityManager entities, Sql sql, FieldCipher cipher, SearchHash hash) {
        this.entities = entities;
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
    }

    /** Term of the latest earlier entry of a number, whatever became of it. */
    public Optional<Term> latestTerm(PhoneNumber number) {
        return sql.first(
                """
                select starts_at, ends_at from block_entry where client_id = ? and number_hash = ?
                order by starts_at desc limit 1""",
                row -> new Term(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                Transactions.currentKey(),
                hash.of(number.e164()));
    }

    /** When an entry of the number was last revoked; empty when none ever was. */
    public Optional<Instant> lastRevocation(PhoneNumber number) {
        return sql.first(
                "select max(revoked_at) as at from block_entry where client_id = ? and number_hash = ?",
                row -> Sql.instant(row, "at"),
                Transactions.currentKey(),
                hash.of(number.e164()));
    }

    /** The entry that came out of a request. */
    public Optional<UUID> entryOfRequest(UUID requestId) {
        return sql.first(
                "select entry_id from block_entry where client_id = ? and request_id = ?",
                row -> row.getObject(1, UUID.class),
                Transactions.currentKey(),
                requestId);
    }

    void add(BlockEntry entry, Instant approvedAt) {
        BlockEntryRow row = new BlockEntryRow();
        row.entryId = entry.entryId();
        row.clientId = Transactions.currentKey();
        row.requestId = entry.requestId();
        row.caseId = entry.caseIdOrNull();
        row.numberSealed = cipher.encrypt(entry.number().e164());
        row.numberHash = hash.of(entry.number().e164());
        row.numberLast4 = entry.number().last4();
        row.queueIds = entry.queueIds().stream().sorted().toList();
        row.startsAt = entry.term().from();
        row.endsAt = entry.term().until();
        row.judgmentIds = List.copyOf(entry.judgmentIds());
        row.channels = entry.channels();
        row.approvedAt = approvedAt;
        row.reReviewAt = entry.plan().at();
        row.quietDays = entry.plan().quietDays();
        entities.persist(row);
        entities.flush();
    }

    private static ReReviewPlan plan(BlockEntryRow row) {
        Term term = new Term(row.startsAt, row.endsAt);
        return row.reReviewAt == null ? ReReviewPlan.DEFAULT.of(term) : new ReReviewPlan(row.reReviewAt, row.quietDays);
    }

    /** An entry by its id. */
    public Optional<BlockEntry> find(UUID entryId) {
        return row(entryId).map(this::toDomain);
    }

    Optional<BlockEntryRow> row(UUID entryId) {
        return Optional.ofNullable(entities.find(BlockEntryRow.class, entryId))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    Optional<BlockEntryRow> rowToChange(UUID entryId) {
        return Optional.ofNullable(entities.find(BlockEntryRow.class, entryId, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    /** Up to {@code count} entries older than the given one, newest first. */
    List<BlockEntryRow> list(Optional<UUID> before, int count) {
        return entities.createQuery(
                        "from BlockEntryRow where clientId = ?1 and entryId < ?2 order by entryId desc",
                        BlockEntryRow.class)
                .setParameter(1, Transactions.currentKey())
                .setParameter(2, before.orElse(NEWEST))
                .setMaxResults(count)
                .getResultList();
    }

    /** Entries that rest on a judgment and have not ended, locked. */
    List<BlockEntryRow> restingOn(UUID judgmentId) {
        return rows(sql.list("""
                select entry_id from block_entry
                where client_id = ? and judgment_ids @> array[?::uuid] and ended_at is null order by entry_id""", row -> row.getObject(1, UUID.class), Transactions.currentKey(), judgmentId));
    }

    /** Entries of the client that have not ended, locked. */
    List<BlockEntryRow> live(Instant now) {
        return rows(sql.list("""
                select entry_id from block_entry
                where client_id = ? and ended_at is null and ends_at > ? order by entry_id""", row -> row.getObject(1, UUID.class), Transactions.currentKey(), now));
    }

    /** Entries of the case that have not ended, locked. */
    List<BlockEntryRow> notEndedOf(UUID caseId) {
        return rows(sql.list("""
                select entry_id from block_entry
                where client_id = ? and case_id = ? and ended_at is null order by entry_id""", row -> row.getObject(1, UUID.class), Transactions.currentKey(), caseId));
    }

    /** Up to 500 entries of the client that have not ended, locked. */
    List<BlockEntryRow> notEnded() {
        return rows(sql.list("""
                select entry_id from block_entry
                where client_id = ? and ended_at is null order by entry_id limit 500""", row -> row.getObject(1, UUID.class), Transactions.currentKey()));
    }

    /** Keeps that the client left, in a transaction of the registries; the first time stands. */
    void clientLeft(ClientId client, Instant at) {
        sql.update(
                "insert into left_client (client_id, left_at) values (?, ?) on conflict on constraint left_client_pk do nothing",
                client,
                at);
    }

    /** Clients who left and have entries that have not ended; for a transaction of the timer. */
    List<ClientId> leftClientsWithEntries() {
        return sql.list("""
                select client_id from left_client l
                where exists (select from block_entry e where e.client_id = l.client_id and e.ended_at is null)""", row -> new ClientId(row.getString(1)));
    }

    /** Entries of the client whose term is over and whose end was not told yet, locked. */
    List<BlockEntryRow> over(Instant now) {
        return rows(sql.list("""
                select entry_id from block_entry
                where client_id = ? and ended_at is null and ends_at <= ? order by entry_id limit 500""", row -> row.getObject(1, UUID.class), Transactions.currentKey(), now));
    }

    /** Clients who have such entries; for a transaction of the timer. */
    List<ClientId> clientsWithEntriesOver(Instant now) {
        return sql.list(
                "select distinct client_id from block_entry where ended_at is null and ends_at <= ?",
                row -> new ClientId(row.getString(1)),
                now);
    }

    /** Blocks of all clients that end by then and have not ended yet; for a transaction of the timer. */
    long endingBy(Instant then) {
        return sql.first(
                        "select count(*) from block_entry where ended_at is null and ends_at <= ?",
                        row -> row.getLong(1),
                        then)
                .orElseThrow();
    }

    /** Whether this person asked for the block, handled the matter or was harmed in it. */
    public boolean askedOrInvolved(UUID entryId, String personId) {
        return sql.first("select asked_or_involved(?, ?)", row -> row.getBoolean(1), entryId, personId)
                .orElse(false);
    }

    void flush() {
        entities.flush();
    }

    /** Locked one by one; what another replica ended while this one waited for the lock is left out. */
    private List<BlockEntryRow> rows(List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> rowToChange(id).stream())
                .filter(row -> row.endedAt == null)
                .toList();
    }

    BlockEntry toDomain(BlockEntryRow row) {
        return new BlockEntry(
                row.entryId,
                row.requestId,
                row.caseId,
                new PhoneNumber(cipher.decrypt(row.numberSealed)),
                Set.copyOf(row.queueIds),
                new Term(row.startsAt, row.endsAt),
                Set.copyOf(row.judgmentIds),
                row.channels,
                plan(row),
                row.suspendedAt,
                row.revokedAt);
    }
}
