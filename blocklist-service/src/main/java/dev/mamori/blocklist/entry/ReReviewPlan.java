package dev.mamori.blocklist.entry;

import java.time.Duration;
import java.time.Instant;

/**
 * When an entry is looked at again (BR-20).
 *
 * @param at before the end, but not before the beginning of a short term
 * @param quietDays and whenever no call was refused for so many days
 */
public record ReReviewPlan(Instant at, int quietDays) {

    /** The figures of requirements section 3.1. */
    static final Rule DEFAULT = new Rule(14, 60);

    /** How an agreed set says it, in days. */
    public record Rule(int daysBeforeEnd, int quietDays) {
        public ReReviewPlan of(Term term) {
            Instant at = term.until().minus(Duration.ofDays(daysBeforeEnd));
            return new ReReviewPlan(at.isBefore(term.from()) ? term.from() : at, quietDays);
        }
    }
}
