package dev.mamori.judgment.shadow;

import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.evaluation.PhraseRules;
import dev.mamori.judgment.shadow.ShadowStore.Difference;
import dev.mamori.judgment.shadow.ShadowStore.Run;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Tries a set on stored facts, batch by batch, each in a transaction of its own that keeps the place. */
@ApplicationScoped
class ShadowService {
    private static final int BATCH = 100;
    private static final Duration YEAR = Duration.ofDays(366);

    private final Engine engine = new Engine(PhraseRules.read(PhraseRules.JAPANESE));
    private final ShadowStore store;
    private final EvaluationStore evaluations;
    private final CriteriaSetStore sets;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ShadowService(
            ShadowStore store,
            EvaluationStore evaluations,
            CriteriaSetStore sets,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.sets = sets;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    Run start(UUID setId, ShadowRequest wanted) {
        if (sets.tryable(setId).isEmpty()) {
            throw Problems.notFound();
        }
        var since = wanted.since() == null ? clock.instant().minus(YEAR) : wanted.since();
        var run = new Run(
                Ids.next(),
                setId,
                "RUNNING",
                since,
                evaluations.count(since),
                0,
                0,
                null,
                caller.id(),
                clock.instant(),
                null);
        store.add(run);
        audit.record("SHADOW_RUN_STARTED", "criteria-set", setId.toString(), null, Map.of("since", since.toString()));
        return run;
    }

    /** One batch of one run; false when no run waits. */
    boolean step() {
        var next = store.next();
        next.ifPresent(this::batch);
        return next.isPresent();
    }

    private void batch(Run run) {
        var set = sets.tryable(run.setId()).orElseThrow();
        var kept = evaluations.after(run.last(), run.since(), BATCH);
        int differing = 0;
        for (var one : kept) {
            var comparison = ShadowComparison.of(one.facts(), one.result(), set, engine);
            if (comparison.differs()) {
                differing++;
                var caseId = one.facts().caseId();
                store.add(
                        run.runId(),
                        new Difference(
                                one.id(),
                                caseId == null ? null : UUID.fromString(caseId),
                                comparison.added(),
                                comparison.removed()));
            }
        }
        if (!kept.isEmpty()) {
            store.advance(run.runId(), kept.getLast().id(), kept.size(), differing);
        }
        if (kept.size() < BATCH) {
            store.end(run.runId(), clock.instant());
        }
    }
}
