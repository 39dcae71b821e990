package dev.mamori.cases.privacy;

import dev.mamori.cases.privacy.RetentionStore.Decision;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Decides how long things are kept: longer at once, shorter only by two people, because what is erased is gone. */
@ApplicationScoped
class RetentionService {
    private final RetentionStore store;
    private final RetentionConfig config;
    private final Caller caller;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    RetentionService(
            RetentionStore store, RetentionConfig config, Caller caller, Versions versions, Audit audit, Clock clock) {
        this.store = store;
        this.config = config;
        this.caller = caller;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    Periods periods() {
        return store.inForce().map(Decision::periods).orElseGet(config::periods);
    }

    RetentionView view() {
        Periods periods = periods();
        return new RetentionView(
                store.inForce().map(Decision::version).orElse(0L),
                periods.contactDays(),
                periods.caseDays(),
                periods.customerDays(),
                store.proposed().map(RetentionService::proposal).orElse(null));
    }

    RetentionView decide(RetentionRequest wanted) {
        boolean shortens = wanted.periods().shortens(periods());
        long version = store.add(wanted, shortens, caller.id(), clock.instant());
        audit.record(
                shortens ? "RETENTION_SHORTENING_PROPOSED" : "RETENTION_DECIDED",
                "retention",
                Long.toString(version),
                wanted.reason(),
                Map.of("periods", wanted.periods()));
        return view();
    }

    RetentionView confirm() {
        Decision proposed = store.proposed()
                .orElseThrow(
                        () -> Problems.conflict(Text.of("確認待ちの短縮案はありません。", "No shortening waits for a confirmation.")));
        versions.check(proposed.version());
        if (proposed.by().equals(caller.id())) {
            throw Problems.forbidden(
                    Text.of("短縮は提案者以外の人が確認してください。", "Somebody else than who proposed it confirms a shortening."));
        }
        store.confirm(proposed.version(), caller.id(), clock.instant());
        audit.record(
                "RETENTION_SHORTENED",
                "retention",
                Long.toString(proposed.version()),
                null,
                Map.of("periods", proposed.periods()));
        return view();
    }

    private static RetentionView.ProposalView proposal(Decision decision) {
        Periods periods = decision.periods();
        return new RetentionView.ProposalView(
                decision.version(),
                periods.contactDays(),
                periods.caseDays(),
                periods.customerDays(),
                decision.reason(),
                decision.by(),
                decision.at());
    }
}
