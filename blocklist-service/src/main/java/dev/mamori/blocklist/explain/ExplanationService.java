package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.queue.WithheldReason;
import dev.mamori.blocklist.switchoff.SwitchStore;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Explains a past call out of what is on record, in the client's transaction that the resource opened. */
@ApplicationScoped
class ExplanationService {
    private final ExplanationStore store;
    private final SwitchStore switches;
    private final Audit audit;
    private final Clock clock;

    ExplanationService(ExplanationStore store, SwitchStore switches, Audit audit, Clock clock) {
        this.store = store;
        this.switches = switches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Audited without the whole number: who asked about which queue and when is enough. */
    ExplanationView explain(ExplanationRequest asked) {
        if (asked.at().isAfter(clock.instant())) {
            throw Problems.invalid(
                    "/at",
                    "Past",
                    Text.of(
                            "過去の日時を指定してください。これからの影響は screening-dry-runs で調べられます。",
                            "Give an instant in the past; what will happen is what screening-dry-runs are for."));
        }
        String queueId = queueId(asked);
        CallingLine line = CallingLine.read(asked.number() == null ? "" : asked.number());
        PastQueue queue =
                queueId == null ? null : store.queue(queueId, asked.at()).orElse(null);
        List<PastEntry> entries = line instanceof PhoneNumber number ? store.entries(number) : List.of();
        ExplanationReason reason =
                Explanation.of(queue, line, WithheldReason.of(asked.noid()).orElse(null), entries, asked.at());
        audit.record(
                "SCREENING_EXPLAINED",
                "queue",
                queueId == null ? "unknown" : queueId,
                null,
                Map.of(
                        "at",
                        asked.at(),
                        "number",
                        line instanceof PhoneNumber number ? number.masked() : "none",
                        "reason",
                        reason));
        return new ExplanationView(
                reason.refused(),
                reason,
                reason.text(),
                asked.at(),
                queueId,
                queue == null ? null : policy(queue),
                queue == null ? List.of() : considered(entries, queue.queueId(), asked),
                switches.log().stream()
                        .filter(one -> !one.changedAt().isAfter(asked.at()))
                        .findFirst()
                        .orElse(null),
                queue == null ? List.of() : store.recorded(queue.queueId(), line, asked.at()));
    }

    private String queueId(ExplanationRequest asked) {
        if (asked.queueId() != null) {
            return asked.queueId();
        }
        if (asked.called() == null) {
            throw Problems.invalid(
                    "/queueId", "NotNull", Text.of("queueId または called を指定してください。", "Give queueId or called."));
        }
        return CallingLine.read(asked.called()) instanceof PhoneNumber called
                ? store.queueOf(called).orElse(null)
                : null;
    }

    private static ExplanationView.PolicyView policy(PastQueue queue) {
        return new ExplanationView.PolicyView(
                queue.validFrom(),
                queue.isProtected(),
                queue.rejectsUserRefused(),
                queue.policyAgreedAt(),
                queue.policySigner(),
                queue.refusalsOff(),
                queue.withheldOff());
    }

    private static List<ExplanationView.ConsideredEntryView> considered(
            List<PastEntry> entries, String queueId, ExplanationRequest asked) {
        return entries.stream()
                .map(entry -> {
                    EntryEffect effect = entry.effect(queueId, asked.at());
                    return new ExplanationView.ConsideredEntryView(
                            entry.entryId(),
                            entry.requestId(),
                            entry.caseIdOrNull(),
                            entry.criteriaVersion(),
                            effect,
                            effect.text());
                })
                .toList();
    }
}
