package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.Map;

/**
 * One person's review.
 *
 * @param legal whether given by the specialist department
 * @param outsideSite whether the reviewer is from outside the requester's site, the specialist department included
 * @param answers the items of the checklist that this person answered, with text and evidence
 */
public record Review(
        String reviewerId,
        ReviewDecision decision,
        String opinion,
        boolean legal,
        boolean outsideSite,
        Instant at,
        Map<ChecklistItem, ChecklistAnswer> answers) {

    public Review {
        answers = Map.copyOf(answers);
    }

    /** A review without answers of its own. */
    public Review(
            String reviewerId,
            ReviewDecision decision,
            String opinion,
            boolean legal,
            boolean outsideSite,
            Instant at) {
        this(reviewerId, decision, opinion, legal, outsideSite, at, Map.of());
    }

    public boolean approves() {
        return decision == ReviewDecision.APPROVE;
    }

    /** Whether this person answered the item with this result. */
    public boolean answered(ChecklistItem item, ChecklistResult result) {
        ChecklistAnswer answer = answers.get(item);
        return answer != null && answer.result() == result;
    }
}
