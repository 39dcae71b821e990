package dev.mamori.cases.guard;

import dev.mamori.cases.guard.GuardSettingsStore.Decided;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Reads and decides how a queue is guarded, in the client's transaction that the resource opened. */
@ApplicationScoped
class GuardSettingsService {
    private final GuardSettingsStore store;
    private final RegistryStore registry;
    private final GuardConfig defaults;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    GuardSettingsService(
            GuardSettingsStore store,
            RegistryStore registry,
            GuardConfig defaults,
            Versions versions,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.defaults = defaults;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The settings in force; those of the service while the queue is unknown or has none. */
    GuardSettings inForce(QueueId queueOrNull) {
        return queueOrNull == null
                ? defaults.settings()
                : store.find(queueOrNull).map(Decided::settings).orElseGet(defaults::settings);
    }

    /** The limits in force on a queue of any client, for the wall. */
    OperationLimits limits(String client, QueueId queueOrNull) {
        return queueOrNull == null
                ? defaults.settings().limits()
                : store.find(client, queueOrNull)
                        .map(Decided::settings)
                        .orElseGet(defaults::settings)
                        .limits();
    }

    Decided get(QueueId queue) {
        if (!registry.hasQueue(queue)) {
            throw Problems.notFound();
        }
        return store.find(queue).orElseGet(() -> new Decided(defaults.settings(), 0, null, null, null));
    }

    Decided decide(QueueId queue, GuardSettingsRequest wanted) {
        Decided before = get(queue);
        versions.check(before.version());
        var decided =
                new Decided(wanted.toSettings(), before.version() + 1, wanted.reason(), caller.id(), clock.instant());
        if (!store.save(queue, decided)) {
            throw Problems.stale();
        }
        audit.record(
                "GUARD_SETTINGS_DECIDED",
                "queue",
                queue.value(),
                wanted.reason(),
                Map.of("before", before.settings(), "after", decided.settings()));
        return decided;
    }
}
