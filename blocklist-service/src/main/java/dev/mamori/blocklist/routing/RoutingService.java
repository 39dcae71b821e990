package dev.mamori.blocklist.routing;

import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Keeps routing rules and answers by them, in the client's transaction that the resource opened. */
@ApplicationScoped
class RoutingService {
    /** The group while a queue has no rules. */
    static final String NO_RULES = "DEFAULT";

    private final RoutingStore store;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    RoutingService(RoutingStore store, Versions versions, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    RoutingStore.Kept get(String queueId) {
        return store.find(queueId).orElseThrow(Problems::notFound);
    }

    /** The first rules need no version, every change does. */
    RoutingStore.Kept put(String queueId, RoutingPlanRequest wanted) {
        if (!store.hasQueue(queueId)) {
            throw Problems.notFound();
        }
        Optional<RoutingStore.Kept> before = store.find(queueId);
        boolean written = before.isEmpty()
                ? store.add(queueId, wanted, caller.id(), clock.instant())
                : store.replace(queueId, wanted, versions.required(), caller.id(), clock.instant());
        if (!written) {
            throw Problems.stale();
        }
        audit.record(
                "ROUTING_CHANGED",
                "queue",
                queueId,
                null,
                Map.of("rules", wanted.rules().size()));
        return store.find(queueId).orElseThrow();
    }

    /** The group for a caller. A caller always gets one: what nobody foresaw goes to the default (REQ-10.4). */
    RoutingView route(String queueId, RoutingRequest heard) {
        if (!caller.mayUseQueue(queueId) || !store.hasQueue(queueId)) {
            throw Problems.notFound();
        }
        boolean known = heard.number() != null
                && CallingLine.read(heard.number()) instanceof PhoneNumber number
                && store.isKnown(number);
        return store.find(queueId)
                .map(kept -> kept.plan().way(heard.toDomain(known)))
                .map(way -> new RoutingView(way.group(), way.ruleNumber(), known))
                .orElse(new RoutingView(NO_RULES, 0, known));
    }
}
