package dev.mamori.judgment.shadow;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.evaluation.PhraseRules;
import dev.mamori.judgment.registry.LeavingService;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tries a set on stored facts, batch by batch, each in a transaction of its own that keeps the place. */
@ApplicationScoped
class ShadowService {
    private static final Logger LOG = Logger.getLogger(ShadowService.class);
    private static final int BATCH = 100;
    private static final Duration YEAR = Duration.ofDays(366);

    private final Engine engine = new Engine(PhraseRules.read(PhraseRules.JAPANESE));
    private final ShadowStore store;
    private final EvaluationStore evaluations;
    private final CriteriaSetStore sets;
    private final LeavingService leaving;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ShadowService(
            ShadowStore store,
            EvaluationStore evaluations,
            CriteriaSetStore sets,
            LeavingService leaving,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.sets = sets;
        this.leaving = leaving;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    Run start(UUID setId, ShadowRequest wanted) {
        var terms = sets.termsNow(setId)
                .filter(now -> sets.tryable(setId, now).isPresent())
                .orElseThrow(Problems::notFound);
        var now = clock.instant();
        var since = wanted.since() == null ? now.minus(YEAR) : wanted.since();
        var run = new Run(
                Ids.next(),
                setId,
                "RUNNING",
                since,
                evaluations.countCases(since, now),
                0,
                0,
                0,
                null,
                caller.id(),
                now,
                null,
                terms);
        store.add(run);
        audit.record("SHADOW_RUN_STARTED", "criteria-set", setId.toString(), null, Map.of("since", since.toString()));
        return run;
    }

    /** One batch of one run; false when no run waits. Nothing is tried any more for a client that has left. */
    boolean step() {
        var next = store.next();
        next.ifPresent(run -> {
            if (leaving.hasLeft()) {
                store.end(run.runId(), "FAILED", clock.instant());
            } else {
                batch(run);
            }
        });
        return next.isPresent();
    }

    /** Ends the run that waits, because its batches fail time and again; another one can be started. */
    void giveUp() {
        store.next().ifPresent(run -> store.end(run.runId(), "FAILED", clock.instant()));
    }

    /** Whether the set reads otherwise now than when the run was started. */
    boolean edited(Run run) {
        return run.terms() != null
                && sets.termsNow(run.setId())
                        .filter(now -> !now.equals(run.terms()))
                        .isPresent();
    }

    private void batch(Run run) {
        var set = sets.tryable(run.setId(), run.terms());
        if (set.isEmpty()) {
            store.end(run.runId(), "FAILED", clock.instant());
            return;
        }
        var cases = evaluations.lastOfEachCase(run.last(), run.since(), run.startedAt(), BATCH);
        int differing = 0;
        int failed = 0;
        for (var one : cases) {
            var comparison = compared(one, set.get());
            if (comparison.isEmpty()) {
                failed++;
            } else if (comparison.get().differs()) {
                differing++;
                store.add(
                        run.runId(),
                        new Difference(
                                one.id(),
                                one.caseId(),
                                comparison.get().added(),
                                comparison.get().removed()));
            }
        }
        if (!cases.isEmpty()) {
            store.advance(run.runId(), cases.getLast().id(), cases.size(), differing, failed);
        }
        if (cases.size() < BATCH) {
            store.end(run.runId(), "DONE", clock.instant());
        }
    }

    /** Empty when the facts cannot be read or evaluated: one case must not hold up all the others. */
    private Optional<ShadowComparison> compared(EvaluationStore.Sealed one, CriteriaSet set) {
        try {
            var kept = evaluations.open(one);
            return Optional.of(ShadowComparison.of(kept.facts(), kept.result(), set, engine));
        } catch (RuntimeException unreadable) {
            LOG.warnf(
                    "The evaluation %s cannot be tried: %s",
                    one.id(), unreadable.getClass().getName());
            return Optional.empty();
        }
    }
}
