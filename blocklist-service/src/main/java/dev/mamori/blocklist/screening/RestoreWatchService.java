package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.restore.EndJournal;
import dev.mamori.blocklist.restore.EndedEntry;
import dev.mamori.blocklist.restore.RestoredListService;
import dev.mamori.blocklist.restore.RestoredListStore;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Notices that an older database stands in the place of the one that was followed, by a journal on this instance's disk:
 * a revision below one that was seen, or an entry that refuses although it was seen to end. Until an operator had the
 * journals replayed, the client's queues refuse nobody (SC-16 d, ADR 0013). Used by one thread, the refreshing one.
 */
@ApplicationScoped
@RegisterForReflection(targets = {EndJournal.Line.class, EndedEntry.class})
class RestoreWatchService {
    private static final Logger LOG = Logger.getLogger(RestoreWatchService.class);
    private static final String FILE = "ended.journal";
    private static final UUID NONE = new UUID(0, 0);

    private final RestoredListStore store;
    private final RestoredListService restored;
    private final Transactions transactions;
    private final EndJournal journal;
    private final Map<String, UUID> lastRestore = new HashMap<>();
    private final Map<String, UUID> told = new HashMap<>();
    /** Clients to report, with the highest revision seen. */
    private final Map<ClientId, Long> toReport = new ConcurrentHashMap<>();

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final List<EndJournal.Line> toKeep = new ArrayList<>();
    private boolean wentBack;

    RestoreWatchService(
            RestoredListStore store,
            RestoredListService restored,
            Transactions transactions,
            StateFolderConfig state,
            FieldCipher cipher,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.restored = restored;
        this.transactions = transactions;
        this.journal = open(state.folder(), cipher, json, clock);
        meters.gauge("mamori.screening.restored.clients", held, Set::size);
    }

    private static EndJournal open(Optional<Path> folder, FieldCipher cipher, ObjectMapper json, Clock clock) {
        if (folder.isPresent()) {
            try {
                return EndJournal.open(
                        folder.get().resolve(FILE),
                        line -> cipher.encrypt(written(json, line)),
                        text -> read(json, cipher.decrypt(text)),
                        clock.instant());
            } catch (IOException unusable) {
                LOG.errorf("Ended entries are remembered in memory only: %s", unusable);
            }
        }
        return EndJournal.inMemory();
    }

    /** How many clients are refused nobody because of a restore. */
    int held() {
        return held.size();
    }

    Map<UUID, EndedEntry> journal(ClientId client) {
        return journal.of(client.value());
    }

    /** Whether what is known of the client still counts; in the refreshing transaction, before its changes are read. */
    boolean isSameDatabase(ClientId client, long knownRevision, long revision) {
        UUID latest =
                store.latest(client).map(RestoredListStore.Latest::restoreId).orElse(NONE);
        UUID before = lastRestore.put(client.value(), latest);
        wentBack = revision < Math.max(knownRevision, journal.seen(client.value()));
        boolean sameRestore = before == null ? knownRevision == 0 || latest.equals(NONE) : before.equals(latest);
        return !wentBack && sameRestore;
    }

    /** Whether the client's queues may refuse nobody; in the refreshing transaction, after its changes were read. */
    boolean holds(ClientId client, long revision, ScreeningStore.Changes changes) {
        long seen = Math.max(revision, journal.seen(client.value()));
        toKeep.add(new EndJournal.Line(client.value(), revision, changes.ended()));
        Optional<RestoredListStore.Latest> open = store.latest(client).filter(RestoredListStore.Latest::open);
        boolean found = wentBack || changes.forgotten();
        if (found
                || open.filter(restore -> !restore.restoreId().equals(told.get(client.value())))
                        .isPresent()) {
            toReport.put(client, seen);
            open.ifPresent(restore -> told.put(client.value(), restore.restoreId()));
        }
        boolean holds = found || open.isPresent();
        if (holds && held.add(client.value())) {
            LOG.errorf("%s: an older list was restored; nobody is refused until its journals are replayed", client);
        } else if (!holds && held.remove(client.value())) {
            LOG.infof("%s: the journals were replayed, the list refuses again", client);
        }
        return holds;
    }

    /** After the refreshing transaction: notes what it brought, without waiting for the disk. */
    void note() {
        List<EndJournal.Line> lines = List.copyOf(toKeep);
        toKeep.clear();
        for (EndJournal.Line line : lines) {
            try {
                journal.add(line.client(), line.revision(), line.ended());
            } catch (IOException failed) {
                LOG.errorf("Ended entries of %s cannot be kept: %s", line.client(), failed);
            }
        }
    }

    /** Waits for the disk to have what was noted, and tells the database of restores. Not for the refreshing thread. */
    void settle() {
        try {
            journal.force();
        } catch (IOException failed) {
            LOG.errorf("Ended entries cannot be kept: %s", failed);
        }
        toReport.forEach((client, seen) -> {
            try {
                transactions.inClient(
                        client, () -> restored.report(seen, journal(client).values()));
                toReport.remove(client, seen);
            } catch (RuntimeException later) {
                LOG.warnf(
                        "The restore of %s is reported later: %s",
                        client, later.getClass().getName());
            }
        });
    }

    private static String written(ObjectMapper json, EndJournal.Line line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EndJournal.Line read(ObjectMapper json, String line) {
        try {
            return json.readValue(line, EndJournal.Line.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a line of another version", unreadable);
        }
    }
}
