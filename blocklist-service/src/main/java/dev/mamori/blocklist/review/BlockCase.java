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

    /** Whether the exceptional ground holds: one incident of threat is enough (BR-03, SC-08 row 9). */
    boolean isSevereThreat() {
        return petition.ground() == Ground.SEVERE_THREAT && verdicts().stream().anyMatch(Verdict::isSevereThreat);
    }
}
