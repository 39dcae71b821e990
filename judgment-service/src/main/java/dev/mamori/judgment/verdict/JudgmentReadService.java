package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.registry.ReaderService;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which judgments the caller may read, in the client's transaction that the resource opened. */
@ApplicationScoped
public class JudgmentReadService {
    private final JudgmentStore store;
    private final Caller caller;
    private final ReaderService readers;
    private final BenchService benches;
    private final BenchStore benchStore;
    private final EvaluationStore evaluations;

    JudgmentReadService(
            JudgmentStore store,
            Caller caller,
            ReaderService readers,
            BenchService benches,
            BenchStore benchStore,
            EvaluationStore evaluations) {
        this.store = store;
        this.benches = benches;
        this.benchStore = benchStore;
        this.evaluations = evaluations;
        this.caller = caller;
        this.readers = readers;
    }

    /** The judgment, or 404: who has no role that lets her read all sees what was judged about her own contacts. */
    public JudgmentRow read(UUID judgmentId) {
        return store.row(judgmentId).filter(this::mayRead).orElseThrow(Problems::notFound);
    }

    /** What belongs to a judgment besides its row and its ruling. */
    public Account account(JudgmentRow row) {
        var facts = evaluations.find(row.evaluationId).orElseThrow().facts();
        return new Account(
                store.opinions(row.judgmentId),
                FactFlow.of(store.ruling(row).orElse(null), facts),
                benchStore.countersignature(row.judgmentId),
                benches.countersignDue(row),
                store.reviewsOf(row.judgmentId),
                store.opened(row.withdrawalReason));
    }

    private boolean mayRead(JudgmentRow row) {
        return readers.readsAll()
                || List.of(row.handlers).contains(caller.id())
                || List.of(row.harmed).contains(caller.id());
    }
}
