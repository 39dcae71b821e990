package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.BlockCriteria;
import dev.mamori.blocklist.entry.Term;
import dev.mamori.blocklist.protectednumber.ProtectedLine;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.phonenumber.NumberPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the stops look at, gathered before any of them is asked: no policy reads anything by itself.
 *
 * @param queues all queues of the client by id
 * @param protectedLines numbers and ranges of the client that cannot be blocked
 * @param previousOrNull term of the latest earlier entry of this number, whatever became of it
 * @param revokedAtOrNull when an entry of this number was last revoked
 * @param reviews reviews of the present round
 * @param consentOrNull consent of the present round
 * @param plan how closely numbers must follow the numbering plan
 */
record BlockCase(
        Stage stage,
        Petition petition,
        Facts facts,
        BlockCriteria criteria,
        Map<String, Queue> queues,
        List<ProtectedLine> protectedLines,
        Term previousOrNull,
        Instant revokedAtOrNull,
        String requesterId,
        List<Review> reviews,
        Consent consentOrNull,
        NumberPlan plan,
        Instant now) {

    /** Verdicts that stand behind the request. */
    List<Verdict> verdicts() {
        return facts.supporting(petition.caseIdOrNull());
    }

    /** Queues of the scope that the client has. */
    Stream<Queue> scope() {
        return petition.queueIds().stream().sorted().map(queues::get).filter(queue -> queue != null);
    }

    /** The entry that this one would renew: of the same number, still running or ended within the counting window. */
    Optional<Term> renewed() {
        Duration window = Duration.ofDays(criteria.figures().minVerdictsWindowDays());
        return Optional.ofNullable(previousOrNull)
                .filter(previous -> previous.until().plus(window).isAfter(petition.from()));
    }

    /**
     * Whether a person answered the item so and said something about it. When it is to be approved only the reviewers count:
     * what the requester states is a statement, and no answer.
     */
    boolean answered(ChecklistItem item, ChecklistResult result) {
        return reviews.stream().anyMatch(review -> review.answered(item, result))
                || (stage == Stage.SUBMISSION && petition.answered(item, result));
    }

    /** Everybody who stated that there is no sign of a need: by the case, and among the reviewers (BR-08). */
    Set<String> noSignStatedBy() {
        CaseFacts.Accommodation accommodation = facts.ofCase().accommodation();
        if (accommodation.sign()) {
            return Set.of();
        }
        return Stream.concat(
                        accommodation.statedBy().stream(),
                        reviews.stream()
                                .filter(review -> review.answered(ChecklistItem.BR_08, ChecklistResult.PASS))
                                .map(Review::reviewerId))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Items for people that no reviewer answered yet (ADR 0014). */
    List<ChecklistItem> open() {
        return ChecklistItem.FOR_PEOPLE.stream()
                .filter(item -> item != ChecklistItem.BR_08 || needsPeopleForAccommodation())
                .filter(item ->
                        reviews.stream().noneMatch(review -> review.answers().containsKey(item)))
                .toList();
    }

    private boolean needsPeopleForAccommodation() {
        return !facts.ofCase().accommodation().stepDone() && noSignStatedBy().size() < 2;
    }

    /** Whether the exceptional ground holds: one incident of threat is enough (BR-03, SC-08 row 9). */
    boolean isSevereThreat() {
        return petition.ground() == Ground.SEVERE_THREAT && verdicts().stream().anyMatch(Verdict::isSevereThreat);
    }
}
