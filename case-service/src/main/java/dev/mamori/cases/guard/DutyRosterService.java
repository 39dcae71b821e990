package dev.mamori.cases.guard;

import dev.mamori.cases.guard.DutyRosterStore.Decided;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads and decides duty rosters. */
@ApplicationScoped
class DutyRosterService {
    private final DutyRosterStore store;
    private final RegistryStore registry;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    DutyRosterService(
            DutyRosterStore store, RegistryStore registry, Versions versions, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    Decided get(CentreId centre) {
        return store.find(centre).orElseGet(() -> new Decided(new DutyRoster(List.of(), Duration.ofMinutes(1)), 0));
    }

    Decided decide(CentreId centre, DutyRoster roster) {
        long before = get(centre).version();
        versions.check(before);
        var known = registry.staff(roster.people());
        roster.people().stream()
                .filter(each -> !known.containsKey(each))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problems.unknownReference("people", unknown.value());
                });
        if (!store.save(centre, roster, before + 1, caller.id(), clock.instant())) {
            throw Problems.stale();
        }
        audit.record("DUTY_ROSTER_DECIDED", "centre", centre.value(), null, Map.of("people", roster.people()));
        return new Decided(roster, before + 1);
    }
}
