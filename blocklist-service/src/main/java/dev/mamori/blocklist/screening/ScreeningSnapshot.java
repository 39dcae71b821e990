package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.mamori.blocklist.queue.Announcements;
import dev.mamori.blocklist.queue.ProtectedReason;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldPolicy;
import dev.mamori.blocklist.queue.WithheldTreatment;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.security.KnownKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All that an instance needs to answer calls, as lines: the lists of all clients and the keys of the PBXes.
 *
 * @param asOf when the database was last known to say the same
 */
record ScreeningSnapshot(Instant asOf, Map<String, ClientScreen> screens, List<KnownKeys.Sealed> keys) {

    private static final int ENTRIES_A_LINE = 500;

    /** One line. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Head.class, name = "head"),
        @JsonSubTypes.Type(value = OfClient.class, name = "client"),
        @JsonSubTypes.Type(value = OfQueue.class, name = "queue"),
        @JsonSubTypes.Type(value = OfEntries.class, name = "entries"),
        @JsonSubTypes.Type(value = OfKey.class, name = "key")
    })
    sealed interface Line {}

    record Head(long asOf) implements Line {}

    record OfClient(String client, long revision, String redress) implements Line {}

    record OfQueue(
            String queueId,
            String name,
            List<String> calledNumbers,
            ProtectedReason protectedReason,
            boolean essentialOnlyRoute,
            String recordingNotice,
            String measuresNotice,
            String refusal,
            String withheld,
            int refusalSipStatus,
            WithheldTreatment userRefused,
            boolean refusalsOff)
            implements Line {}

    /** Entries with the same scope. */
    record OfEntries(Set<String> queueIds, List<String> channels, List<Entry> entries) implements Line {}

    record Entry(UUID id, long number, long from, long until) {}

    record OfKey(KnownKeys.Sealed key) implements Line {}

    void write(Consumer<Line> out) {
        out.accept(new Head(asOf.toEpochMilli()));
        keys.forEach(key -> out.accept(new OfKey(key)));
        screens.forEach((client, screen) -> {
            out.accept(new OfClient(client, screen.revision(), screen.redressOrNull()));
            screen.queues().values().forEach(queue -> out.accept(line(queue)));
            Map<OfEntries, List<Entry>> byScope = new HashMap<>();
            screen.entries().forEach(entry -> {
                OfEntries scope = new OfEntries(entry.queueIds(), entry.channels(), null);
                List<Entry> some = byScope.computeIfAbsent(scope, key -> new ArrayList<>());
                some.add(new Entry(entry.entryId(), entry.number(), entry.from(), entry.until()));
                if (some.size() == ENTRIES_A_LINE) {
                    out.accept(new OfEntries(scope.queueIds(), scope.channels(), List.copyOf(some)));
                    some.clear();
                }
            });
            byScope.forEach((scope, some) -> out.accept(new OfEntries(scope.queueIds(), scope.channels(), some)));
        });
    }

    /** Puts lines together again. */
    static final class Reader implements Consumer<Line> {
        private final Map<String, ClientScreen> screens = new HashMap<>();
        private final List<KnownKeys.Sealed> keys = new ArrayList<>();
        private final List<Queue> queues = new ArrayList<>();
        private EntryIndex.Builder entries = new EntryIndex.Builder();
        private OfClient client;
        private Instant asOf = Instant.EPOCH;

        @Override
        public void accept(Line line) {
            switch (line) {
                case Head head -> asOf = Instant.ofEpochMilli(head.asOf());
                case OfKey key -> keys.add(key.key());
                case OfClient next -> {
                    finishClient();
                    client = next;
                }
                case OfQueue queue -> queues.add(queue(queue));
                case OfEntries some ->
                    some.entries()
                            .forEach(entry -> entries.add(new IndexedEntry(
                                    entry.id(),
                                    entry.number(),
                                    entry.from(),
                                    entry.until(),
                                    some.queueIds(),
                                    some.channels())));
            }
        }

        ScreeningSnapshot finish() {
            finishClient();
            return new ScreeningSnapshot(asOf, Map.copyOf(screens), List.copyOf(keys));
        }

        private void finishClient() {
            if (client != null) {
                screens.put(
                        client.client(), ClientScreen.of(client.revision(), queues, entries.build(), client.redress()));
            }
            queues.clear();
            entries = new EntryIndex.Builder();
        }
    }

    private static OfQueue line(Queue queue) {
        return new OfQueue(
                queue.queueId(),
                queue.name(),
                queue.calledNumbers().stream().map(PhoneNumber::e164).toList(),
                queue.protectedReasonOrNull(),
                queue.essentialOnlyRoute(),
                queue.announcements().recordingNotice(),
                queue.announcements().measuresNotice(),
                queue.announcements().refusal(),
                queue.announcements().withheld(),
                queue.refusalSipStatus(),
                queue.agreedPolicy().userRefused(),
                queue.refusalsOff());
    }

    private static Queue queue(OfQueue line) {
        return new Queue(
                line.queueId(),
                line.name(),
                line.calledNumbers().stream().map(PhoneNumber::new).collect(Collectors.toSet()),
                line.protectedReason(),
                line.essentialOnlyRoute(),
                new Announcements(line.recordingNotice(), line.measuresNotice(), line.refusal(), line.withheld()),
                line.refusalSipStatus(),
                new WithheldPolicy(line.userRefused()),
                line.refusalsOff());
    }
}
