package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.entry.EndReason;
import dev.mamori.blocklist.queue.Announcements;
import dev.mamori.blocklist.queue.ProtectedReason;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldPolicy;
import dev.mamori.blocklist.queue.WithheldTreatment;
import dev.mamori.blocklist.restore.EndedEntry;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Reads, over all clients, what screening keeps in memory. For transactions of {@code CrossClient.SCREENING}. */
@ApplicationScoped
class ScreeningStore {
    private static final Logger LOG = Logger.getLogger(ScreeningStore.class);
    /** What ends by its term needs no journal: the term stands in the entry. */
    private static final String EXPIRED = EndReason.EXPIRED.name();

    private final Sql sql;
    private final FieldCipher cipher;

    ScreeningStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /**
     * What changed among a client's entries besides those that can refuse now.
     *
     * @param gone those that cannot, with their numbers; nobody asks about the first load
     * @param ended how those stopped that stopped before their time
     * @param forgotten whether one can refuse although the journal knows that it stopped later than this database says
     */
    record Changes(Map<UUID, Long> gone, List<EndedEntry> ended, boolean forgotten) {}

    /** What many entries share, kept once. */
    private record Scope(Set<String> queueIds, List<String> channels) {}

    Map<ClientId, Long> revisions() {
        return sql
                .list(
                        "select client_id, revision from screening_revision",
                        row -> Map.entry(new ClientId(row.getString(1)), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Queue> queues(ClientId client) {
        Map<String, Set<PhoneNumber>> numbers = new HashMap<>();
        sql.list(
                        "select queue_id, number from queue_number where client_id = ?",
                        row -> Map.entry(row.getString(1), new PhoneNumber(row.getString(2))),
                        client)
                .forEach(pair -> numbers.computeIfAbsent(pair.getKey(), id -> new HashSet<>())
                        .add(pair.getValue()));
        return sql.list(
                "select * from queue where client_id = ?",
                row -> queue(row, numbers.getOrDefault(row.getString("queue_id"), Set.of())),
                client);
    }

    /**
     * Entries of the client that changed after {@code revision}, compared with what the journal knows.
     *
     * @param present takes those that can refuse, one by one: the first time there may be millions
     */
    Changes changes(ClientId client, long revision, Map<UUID, EndedEntry> journal, Consumer<IndexedEntry> present) {
        Map<UUID, Long> gone = new HashMap<>();
        List<EndedEntry> ended = new ArrayList<>();
        AtomicBoolean forgotten = new AtomicBoolean();
        Map<Scope, Scope> scopes = new HashMap<>();
        sql.each(
                """
                select entry_id, number_sealed, queue_ids, starts_at, ends_at, channels, revision, suspended_at, revoked_at,
                    revoked_by, revocation_reason, ended_at, end_reason, erased_at,
                    suspended_at is null and revoked_at is null and ended_at is null as refuses
                from block_entry where client_id = ? and revision > ?""",
                row -> {
                    UUID id = row.getObject("entry_id", UUID.class);
                    boolean refuses = row.getBoolean("refuses");
                    IndexedEntry entry = refuses ? entry(row, scopes) : null;
                    if (entry != null) {
                        present.accept(entry);
                    } else if (revision > 0) {
                        gone.put(id, number(row));
                    }
                    if (!refuses && !EXPIRED.equals(row.getString("end_reason"))) {
                        ended.add(ended(row));
                    }
                    EndedEntry known = refuses ? journal.get(id) : null;
                    if (known != null && known.revision() > row.getLong("revision")) {
                        forgotten.set(true);
                    }
                },
                client,
                revision);
        return new Changes(gone, ended, forgotten.get());
    }

    private Long number(ResultSet row) throws SQLException {
        if (row.getObject("erased_at") != null) {
            return EntryIndex.UNKNOWN;
        }
        try {
            return new PhoneNumber(cipher.decrypt(row.getString("number_sealed"))).key();
        } catch (IllegalStateException unreadable) {
            return EntryIndex.UNKNOWN;
        }
    }

    private static EndedEntry ended(ResultSet row) throws SQLException {
        return new EndedEntry(
                row.getObject("entry_id", UUID.class),
                row.getLong("revision"),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "suspended_at"),
                Sql.instant(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("revocation_reason"),
                Sql.instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    /** An entry that cannot be read refuses nobody: the call goes through, and the log says so. */
    private IndexedEntry entry(ResultSet row, Map<Scope, Scope> scopes) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        Scope scope = scopes.computeIfAbsent(
                new Scope(Set.copyOf(texts(row.getArray("queue_ids"))), texts(row.getArray("channels"))), same -> same);
        try {
            return new IndexedEntry(
                    id,
                    new PhoneNumber(cipher.decrypt(row.getString("number_sealed"))).key(),
                    Sql.instant(row, "starts_at").toEpochMilli(),
                    Sql.instant(row, "ends_at").toEpochMilli(),
                    scope.queueIds(),
                    scope.channels());
        } catch (IllegalStateException unreadable) {
            LOG.errorf("Block entry %s cannot be read and is not screened: %s", id, unreadable.getMessage());
            return null;
        }
    }

    private static Queue queue(ResultSet row, Set<PhoneNumber> numbers) throws SQLException {
        String reason = row.getString("protected_reason");
        boolean agreed = row.getObject("policy_agreed_at") != null && !row.getBoolean("withheld_off");
        return new Queue(
                row.getString("queue_id"),
                row.getString("name"),
                numbers,
                reason == null ? null : ProtectedReason.valueOf(reason),
                row.getBoolean("essential_only_route"),
                new Announcements(
                        row.getString("recording_notice"),
                        row.getString("measures_notice"),
                        row.getString("refusal_announcement"),
                        row.getString("withheld_announcement")),
                row.getInt("refusal_sip_status"),
                agreed
                        ? new WithheldPolicy(WithheldTreatment.valueOf(row.getString("user_refused")))
                        : WithheldPolicy.CONNECT_ALL,
                row.getBoolean("refusals_off"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
