package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.ErasedStore;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.registry.ReaderService;
import dev.mamori.judgment.verdict.JudgmentView.OpinionView;
import dev.mamori.judgment.verdict.JudgmentView.StepView;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Finds judgments, lets them be worked on and shows them, in the client's transaction that the resource opened. */
@ApplicationScoped
class JudgmentDeskService {
    private final JudgmentService judgments;
    private final JudgmentStore store;
    private final JudgmentReadService reading;
    private final BenchService benches;
    private final BenchStore benchStore;
    private final EvaluationStore evaluations;
    private final ErasedStore erased;
    private final ReaderService readers;
    private final Versions versions;
    private final Cursors cursors;

    JudgmentDeskService(
            JudgmentService judgments,
            JudgmentStore store,
            JudgmentReadService reading,
            BenchService benches,
            BenchStore benchStore,
            EvaluationStore evaluations,
            ErasedStore erased,
            ReaderService readers,
            Versions versions,
            Cursors cursors) {
        this.judgments = judgments;
        this.reading = reading;
        this.benches = benches;
        this.benchStore = benchStore;
        this.evaluations = evaluations;
        this.erased = erased;
        this.store = store;
        this.readers = readers;
        this.versions = versions;
        this.cursors = cursors;
    }

    Reply open(JudgmentRequest wanted) {
        erased.mustKeepCase(wanted.caseId());
        var row = judgments.open(wanted);
        return Reply.created(address(row.judgmentId), view(row), row.version);
    }

    Page<JudgmentView> list(UUID caseId, Optional<UUID> before, int limit) {
        return Page.of(store.list(caseId, before, limit + 1), limit, last -> cursors.sign(last.judgmentId.toString()))
                .map(JudgmentView::of);
    }

    Response get(UUID judgmentId) {
        var row = reading.read(judgmentId);
        return Response.ok(view(row)).header("ETag", Etags.of(row.version)).build();
    }

    Reply opine(UUID judgmentId, OpinionRequest given) {
        var opinion = judgments.opine(toChange(judgmentId), given);
        return Reply.created(address(judgmentId), OpinionView.of(opinion));
    }

    Reply sign(UUID judgmentId, VerdictRequest verdict) {
        var row = toChange(judgmentId);
        versions.check(row.version);
        judgments.sign(row, verdict.toRuling());
        return Reply.ok(view(row), row.version);
    }

    Reply withdraw(UUID judgmentId, WithdrawalRequest withdrawal) {
        var row = toChange(judgmentId);
        judgments.withdraw(row, withdrawal.reason());
        return Reply.ok(view(row), row.version);
    }

    Reply recuse(UUID judgmentId, ReasonRequest given) {
        var row = toChange(judgmentId);
        benches.recuse(row, given.reason());
        return Reply.created(address(judgmentId), view(row));
    }

    Reply escalate(UUID judgmentId, EscalationRequest given) {
        var row = toChange(judgmentId);
        benches.escalate(row, given.reason(), Boolean.TRUE.equals(given.outOfMandate()));
        return Reply.created(address(judgmentId), view(row));
    }

    Reply countersign(UUID judgmentId, CountersignatureRequest given) {
        var row = toChange(judgmentId);
        benches.countersign(row, given.agrees(), given.reason());
        if (!given.agrees()) {
            judgments.openReview(row);
        }
        return Reply.created(address(judgmentId), view(row));
    }

    private JudgmentRow toChange(UUID judgmentId) {
        erased.mustKeepCase(store.caseOf(judgmentId).orElseThrow(Problems::notFound));
        return store.rowToChange(judgmentId).orElseThrow(Problems::notFound);
    }

    private static String address(UUID judgmentId) {
        return "/v1/clients/" + Transactions.currentKey() + "/judgments/" + judgmentId;
    }

    private JudgmentView view(JudgmentRow row) {
        var outside = readers.outside();
        var inner = readers.readsInner();
        var ruling = store.ruling(row);
        var facts = evaluations.find(row.evaluationId).orElseThrow().facts();
        var due = benches.countersignDue(row);
        return JudgmentView.of(
                row,
                ruling.map(one -> VerdictRequest.of(inner ? one : one.withoutResponseFactors()))
                        .orElse(null),
                outside
                        ? null
                        : store.opinions(row.judgmentId).stream()
                                .map(OpinionView::of)
                                .toList(),
                FactFlow.of(ruling.orElse(null), facts).stream()
                        .map(StepView::of)
                        .toList(),
                outside ? null : BenchView.of(row, benchStore, due),
                due,
                store.reviewsOf(row.judgmentId).stream()
                        .map(JudgmentView.ReviewView::of)
                        .toList(),
                store.opened(row.withdrawalReason));
    }
}
