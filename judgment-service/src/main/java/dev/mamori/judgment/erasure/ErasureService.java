package dev.mamori.judgment.erasure;

import dev.mamori.judgment.erasure.ErasureView.Subject;
import dev.mamori.judgment.evaluation.ErasedStore;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.verdict.JudgmentStore;
import dev.mamori.judgment.verdict.JudgmentStore.Erased;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.ServiceName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes words and names out of everything about a case or a contact, in the client's transaction of the event. What counts
 * stays: types, codes, verdict, figures, whether two judges agreed. To be told twice does nothing more.
 */
@ApplicationScoped
class ErasureService {
    private final ErasedStore erased;
    private final ErasureStore store;
    private final EvaluationStore evaluations;
    private final JudgmentStore judgments;
    private final ServiceName service;
    private final Audit audit;
    private final Clock clock;

    ErasureService(
            ErasedStore erased,
            ErasureStore store,
            EvaluationStore evaluations,
            JudgmentStore judgments,
            ServiceName service,
            Audit audit,
            Clock clock) {
        this.erased = erased;
        this.store = store;
        this.evaluations = evaluations;
        this.judgments = judgments;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a case that was never evaluated too: what comes late about it is refused from now on. */
    void eraseCase(UUID caseId, Instant erasedAt) {
        erased.lock(Subject.CASE.name(), caseId.toString());
        var sheets = evaluations.eraseOfCase(caseId, now());
        var judged = judgments.eraseOfCase(caseId, service.value(), now());
        sheets.forEach(id -> audit.forgetWords("evaluation", id.toString()));
        judged.forEach(one -> audit.forgetWords("judgment", one.judgmentId().toString()));
        report(Subject.CASE, caseId, sheets, judged, erasedAt);
    }

    /** Sheets of this contact that name no case; those of a case go with the case. */
    void eraseContact(UUID contactId, Instant erasedAt) {
        erased.lock(Subject.CONTACT.name(), contactId.toString());
        var sheets = evaluations.eraseOfContact(contactId.toString(), now());
        sheets.forEach(id -> audit.forgetWords("evaluation", id.toString()));
        report(Subject.CONTACT, contactId, sheets, List.of(), erasedAt);
    }

    /** No sheet names a customer, and what her cases hold is erased with them: it is only reported that nothing was kept. */
    void customerErased(UUID customerId, Instant erasedAt) {
        erased.lock(Subject.CUSTOMER.name(), customerId.toString());
        report(Subject.CUSTOMER, customerId, List.of(), List.of(), erasedAt);
    }

    private void report(Subject subject, UUID id, List<UUID> sheets, List<Erased> judged, Instant erasedAt) {
        if (sheets.isEmpty() && judged.isEmpty() && store.isReported(subject, id.toString())) {
            return;
        }
        var done = new ErasureView(
                Ids.next(),
                subject,
                id.toString(),
                sheets.size(),
                judged.size(),
                (int) judged.stream().filter(Erased::wasOpen).count(),
                judged.stream().mapToInt(Erased::remarks).sum(),
                erasedAt,
                now());
        store.add(done);
        audit.record(
                "WORDS_ERASED",
                subject.name().toLowerCase(java.util.Locale.ROOT),
                id.toString(),
                null,
                Map.of(
                        "erasureId", done.erasureId(),
                        "evaluations", done.evaluations(),
                        "judgments", done.judgments(),
                        "judgmentsClosed", done.judgmentsClosed(),
                        "remarks", done.remarks()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
