package dev.mamori.blocklist.erasure;

import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.platform.data.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Erases here what case-service has erased, once, and keeps a report. A block does not outlive its case: it ends first
 * (ADR 0031). Works in the caller's transaction of the client.
 */
@ApplicationScoped
class ErasureService {
    /** How long who appealed can read the decision when the case was erased before it. */
    private static final Duration DECISION_SHOWN = Duration.ofDays(30);

    private final ErasureStore store;
    private final BlockEntryService entries;
    private final Audit audit;
    private final Clock clock;

    ErasureService(ErasureStore store, BlockEntryService entries, Audit audit, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Told again, it does nothing: nothing about the thing has come since. */
    void erase(ErasedSubject subject, UUID id, UUID eventId, Instant erasedAt) {
        String key = id.toString();
        store.lock(key);
        if (store.find(subject, key).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ErasureStore.Trace> traces = List.of();
        int ended = 0;
        if (subject == ErasedSubject.CASE) {
            store.lockRequests(id);
            ended = entries.caseErased(id);
            traces = store.traces(id);
        }
        ErasureStore.Counts erased = store.erase(subject, key, now);
        traces.forEach(trace -> audit.forgetWords(trace.type(), trace.id()));
        store.keep(new ErasureReportView(
                subject,
                key,
                eventId,
                erasedAt.truncatedTo(ChronoUnit.MICROS),
                now,
                ended,
                erased.requests(),
                erased.entries(),
                erased.refusedCalls(),
                erased.appeals(),
                erased.openAppeals(),
                erased.notes()));
        audit.record(
                "ERASED",
                subject.name().toLowerCase(Locale.ROOT),
                key,
                null,
                Map.of("endedBlocks", ended, "requests", erased.requests(), "entries", erased.entries()));
    }

    /** Erases appeals that were decided after the erasure of their case, some time after the decision. */
    void eraseDecided() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ErasureStore.Trace> traces = store.decidedAppeals(now.minus(DECISION_SHOWN));
        int erased = store.eraseDecided(now.minus(DECISION_SHOWN), now);
        traces.forEach(trace -> audit.forgetWords(trace.type(), trace.id()));
        audit.record("APPEALS_ERASED", "client", "appeals", null, Map.of("appeals", erased));
    }

    /** Until when an appeal must be decided to be erased by now. */
    Instant decidedUntil() {
        return clock.instant().minus(DECISION_SHOWN);
    }

    List<ErasureReportView> list(String subjectId, Instant before, String beforeId, int most) {
        return store.list(subjectId, before, beforeId, most);
    }
}
