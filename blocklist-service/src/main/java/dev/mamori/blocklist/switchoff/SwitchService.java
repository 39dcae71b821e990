package dev.mamori.blocklist.switchoff;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Turns refusal off and on, in the transaction that the resource opened. */
@ApplicationScoped
class SwitchService {
    static final String SWITCHED = "dev.mamori.block.refusal-switched.v1";

    private final SwitchStore store;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    SwitchService(SwitchStore store, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** For the transaction's client, or for all in one of the registries. The next call is answered by it. */
    SwitchView flip(SwitchRequest wanted) {
        Instant now = clock.instant();
        boolean all = Transactions.currentClient().isEmpty();
        store.add(wanted, caller.id(), now);
        if (!all) {
            store.apply(now);
        }
        audit.record(
                wanted.off() ? "REFUSAL_SWITCHED_OFF" : "REFUSAL_SWITCHED_ON",
                "refusal-switch",
                wanted.kind().name(),
                wanted.reason(),
                Map.of("forAllClients", all));
        feed.append(
                SWITCHED,
                wanted.kind().name(),
                Map.of("kind", wanted.kind(), "off", wanted.off(), "forAllClients", all, "at", now));
        return view();
    }

    /** Lets the client's queues follow the switch for all. */
    void follow() {
        store.apply(clock.instant());
    }

    SwitchView view() {
        return new SwitchView(
                store.isOff(SwitchKind.ALL_REFUSALS), store.isOff(SwitchKind.WITHHELD_REFUSALS), store.log());
    }
}
