package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.restore.EndedEntry;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers calls from memory and keeps that memory fresh. No call touches the database: while it is away the last known
 * list answers on, and terms still end to the second (REQ-15.6).
 */
@ApplicationScoped
class ScreeningService {
    /** From the aim of ten microseconds up to what a PBX waits for. */
    private static final Duration[] DECISION_STEPS = {
        Duration.ofNanos(10_000),
        Duration.ofNanos(100_000),
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofMillis(300)
    };

    private final ScreeningStore store;
    private final Transactions transactions;
    private final Caller caller;
    private final RefusedCallJob refusedCalls;
    private final RestoreWatchService restores;
    private final Clock clock;
    private final Clock realTime;
    /** With {@code {clientId}} where the client's id belongs. */
    private final Optional<String> redressCard;

    private final Map<ScreeningReason, Counter> answers = new EnumMap<>(ScreeningReason.class);
    private final Timer decisions;
    /** Replaced as a whole; null until the first load. */
    private volatile Loaded loaded;

    /**
     * What calls are answered from.
     *
     * @param screens the same object as long as nothing changed
     * @param asOf when the database last said so
     * @param fromDisk whether the database has not been asked since the start
     */
    record Loaded(Map<String, ClientScreen> screens, Instant asOf, boolean fromDisk) {}

    ScreeningService(
            ScreeningStore store,
            Transactions transactions,
            Caller caller,
            RefusedCallJob refusedCalls,
            RestoreWatchService restores,
            Clock clock,
            @RealTime Clock realTime,
            MeterRegistry meters,
            @ConfigProperty(name = "mamori.blocklist.redress-card") Optional<String> redressCard) {
        this.store = store;
        this.transactions = transactions;
        this.caller = caller;
        this.refusedCalls = refusedCalls;
        this.restores = restores;
        this.clock = clock;
        this.realTime = realTime;
        this.redressCard = redressCard;
        for (ScreeningReason reason : ScreeningReason.values()) {
            answers.put(reason, meters.counter("mamori.screening.answers", "reason", reason.name()));
        }
        decisions = Timer.builder("mamori.screening.decision")
                .description("From the understood question to the decision, without the network")
                .serviceLevelObjectives(DECISION_STEPS)
                .register(meters);
    }

    /** For the caller of the present request. */
    ScreeningAnswer answer(Call call) {
        return answer(call, caller.clients(), caller::mayUseQueue);
    }

    ScreeningAnswer answer(Call call, Set<String> clients, Predicate<String> mayUseQueue) {
        long begun = System.nanoTime();
        Loaded now = loaded;
        ScreeningAnswer answer = now == null
                ? ScreeningAnswer.allow(ScreeningReason.NOT_LOADED, null, 0)
                : ofOneClient(now.screens(), call, clients, mayUseQueue);
        answers.get(answer.reason()).increment();
        decisions.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return answer;
    }

    /** To a question that would have had to wait: the call goes through at once, and is counted. */
    ScreeningAnswer shed() {
        answers.get(ScreeningReason.OVERLOADED).increment();
        return ScreeningAnswer.allow(ScreeningReason.OVERLOADED, null, 0);
    }

    /** A key is of one client. A token may name several: the queue tells which, and a doubt connects. */
    private ScreeningAnswer ofOneClient(
            Map<String, ClientScreen> loaded, Call call, Set<String> clients, Predicate<String> mayUseQueue) {
        ScreeningAnswer known = null;
        String client = null;
        for (String candidate : clients) {
            ScreeningAnswer answer = Screening.decide(
                    loaded.getOrDefault(candidate, ClientScreen.EMPTY), call, mayUseQueue, clock.millis());
            if (answer.reason() != ScreeningReason.QUEUE_UNKNOWN) {
                if (known != null) {
                    return ScreeningAnswer.allow(ScreeningReason.QUEUE_UNKNOWN, null, 0);
                }
                known = answer;
                client = candidate;
            }
        }
        if (known == null) {
            return ScreeningAnswer.allow(ScreeningReason.QUEUE_UNKNOWN, null, 0);
        }
        if (known.isRefusal()) {
            refusedCalls.record(RefusedCall.of(Ids.next(), new ClientId(client), clock.instant(), call, known));
        }
        return known;
    }

    /** What is in memory; null before the first load. */
    Loaded loaded() {
        return loaded;
    }

    /** How many clients are refused nobody because an older database was restored (ADR 0013). */
    int restoredClients() {
        return restores.held();
    }

    /** Answers from the list on disk until the database is there. */
    synchronized void restore(ScreeningSnapshot snapshot) {
        if (loaded == null) {
            Map<String, ClientScreen> screens = new HashMap<>();
            snapshot.screens().forEach((client, screen) -> screens.put(client, withoutEnded(client, screen)));
            loaded = new Loaded(Map.copyOf(screens), snapshot.asOf(), true);
        }
    }

    /** What ended after the list was written stays ended: the journal knew it at once (REQ-15.6). */
    private ClientScreen withoutEnded(String client, ClientScreen screen) {
        Set<UUID> ended = restores.journal(new ClientId(client)).values().stream()
                .filter(entry -> entry.revision() > screen.revision())
                .map(EndedEntry::entryId)
                .collect(Collectors.toSet());
        return ended.isEmpty()
                ? screen
                : new ClientScreen(
                        screen.revision(),
                        screen.queues(),
                        screen.byCalledNumber(),
                        screen.entries().with(ended, List.of()),
                        screen.redressOrNull());
    }

    /** Takes over what changed since the last time. */
    synchronized void refresh() {
        Map<String, ClientScreen> before = loaded == null ? Map.of() : loaded.screens();
        Instant asOf = realTime.instant();
        Map<String, ClientScreen> after = transactions.across(CrossClient.SCREENING, () -> {
            Map<String, ClientScreen> next = new HashMap<>(before);
            store.revisions().forEach((client, revision) -> {
                ClientScreen known = next.getOrDefault(client.value(), ClientScreen.EMPTY);
                if (known.revision() != revision) {
                    next.put(client.value(), reread(client, known, revision));
                }
            });
            return next;
        });
        boolean same = before.equals(after);
        loaded = new Loaded(same ? before : Map.copyOf(after), asOf, false);
        restores.note();
    }

    /** What may wait for the disk or the database; beside {@link #refresh}, so that the next change waits for neither. */
    void settle() {
        restores.settle();
    }

    /** After a restore nothing known counts, and nobody is refused until what had ended was replayed (ADR 0013). */
    private ClientScreen reread(ClientId client, ClientScreen known, long revision) {
        ClientScreen base = restores.isSameDatabase(client, known.revision(), revision) ? known : ClientScreen.EMPTY;
        boolean first = base.revision() == 0;
        EntryIndex.Builder all = new EntryIndex.Builder();
        List<IndexedEntry> few = new ArrayList<>();
        ScreeningStore.Changes changes =
                store.changes(client, base.revision(), restores.journal(client), first ? all::add : few::add);
        boolean held = restores.holds(client, revision, changes);
        List<Queue> queues = store.queues(client);
        return ClientScreen.of(
                revision,
                held ? queues.stream().map(Queue::withRefusalsOff).toList() : queues,
                first ? all.build() : base.entries().with(changes.gone(), few),
                redressCard
                        .map(address -> address.replace("{clientId}", client.value()))
                        .orElse(null));
    }
}
