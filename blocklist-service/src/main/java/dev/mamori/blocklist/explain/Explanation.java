package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.queue.WithheldReason;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.List;

/**
 * What screening had to say about a call at an instant, out of what is on record (P2: "why was this call refused, or
 * not?"). The order of the questions is that of screening.
 */
final class Explanation {
    private Explanation() {}

    /**
     * @param queueOrNull the queue as it was then; null when the client had none such
     * @param entries every entry of the number that there ever was
     */
    static ExplanationReason of(
            PastQueue queueOrNull,
            CallingLine line,
            WithheldReason withheldOrNull,
            List<PastEntry> entries,
            Instant at) {
        if (queueOrNull == null) {
            return ExplanationReason.QUEUE_UNKNOWN;
        }
        if (queueOrNull.refusalsOff()) {
            return ExplanationReason.REFUSALS_OFF;
        }
        if (queueOrNull.isProtected()) {
            return ExplanationReason.PROTECTED_QUEUE;
        }
        return switch (line) {
            case PhoneNumber number ->
                entries.stream().anyMatch(entry -> entry.effect(queueOrNull.queueId(), at) == EntryEffect.REFUSED)
                        ? ExplanationReason.LISTED
                        : ExplanationReason.NOT_LISTED;
            case CallingLine.Withheld none ->
                queueOrNull.rejectsWithheld(withheldOrNull)
                        ? ExplanationReason.WITHHELD_POLICY
                        : ExplanationReason.WITHHELD;
            case CallingLine.ShortCode code -> ExplanationReason.NOT_LISTED;
            case CallingLine.Unreadable odd -> ExplanationReason.UNREADABLE_NUMBER;
        };
    }
}
