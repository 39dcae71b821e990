package dev.mamori.cases.measure;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Records measures, in the client's transaction that the resource opened. Each method returns the case's version. */
@ApplicationScoped
class MeasureService {
    private final CaseAccessService cases;
    private final MeasureStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    MeasureService(CaseAccessService cases, MeasureStore store, Caller caller, Audit audit, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    long record(CaseId id, Answer answer) {
        long version = cases.append(id);
        requireLinked(cases.see(id), answer.contact());
        store.add(MeasureStore.Owner.of(id), answer, recorded());
        audit("ANSWER_RECORDED", id, answer.id(), Map.of("completesMatter", answer.completesMatter()));
        return version;
    }

    long record(CaseId id, Promise promise) {
        long version = cases.append(id);
        store.add(MeasureStore.Owner.of(id), promise, recorded());
        audit(
                "PROMISE_RECORDED",
                id,
                promise.id(),
                Map.of("dueAt", promise.dueAt().toString()));
        return version;
    }

    long record(CaseId id, Warning warning) {
        long version = cases.append(id);
        store.add(id, warning, recorded());
        audit("WARNING_RECORDED", id, warning.id(), Map.of("means", warning.means()));
        return version;
    }

    long record(CaseId id, LighterMeans tried) {
        long version = cases.append(id);
        store.add(id, tried, recorded());
        audit("LIGHTER_MEANS_RECORDED", id, tried.id(), Map.of("kind", tried.kind()));
        return version;
    }

    /** Records that a promise was kept; a second time is refused, because it would say otherwise than the record. */
    long keep(CaseId id, UUID promiseId, Instant keptAtOrNull) {
        long version = cases.append(id);
        promise(id, promiseId);
        Instant keptAt =
                Objects.requireNonNullElse(keptAtOrNull, clock.instant()).truncatedTo(ChronoUnit.MICROS);
        if (!store.keep(promiseId, keptAt, recorded())) {
            throw Problems.conflict(Text.of("この約束は履行済みと記録されています。", "The promise is on record as kept."));
        }
        audit("PROMISE_KEPT", id, promiseId, Map.of("keptAt", keptAt.toString()));
        return version;
    }

    Promise promise(CaseId id, UUID promiseId) {
        return store.of(id).promises().stream()
                .filter(each -> each.id().equals(promiseId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    Measures list(CaseId id) {
        cases.read(id);
        return store.of(id);
    }

    /** As long as nobody stated the cause, the facts count as open (REQ-5.2.3). */
    boolean factsAreOpen(CaseId id) {
        return cases.see(id).cause().companyCaused() == CompanyCaused.UNKNOWN;
    }

    private static void requireLinked(CaseFile file, ContactId contact) {
        if (contact != null
                && file.contacts().stream().noneMatch(each -> each.id().equals(contact))) {
            throw Problems.unknownReference("contactId", contact.toString());
        }
    }

    private MeasureStore.Recorded recorded() {
        return new MeasureStore.Recorded(clock.instant(), caller.id());
    }

    private void audit(String action, CaseId id, UUID part, Map<String, Object> fact) {
        var details = new LinkedHashMap<>(fact);
        details.put("recordId", part);
        audit.record(action, "case", id.toString(), null, details);
    }
}
