package dev.mamori.blocklist.review;

import java.time.Instant;

/**
 * One person's review.
 *
 * @param legal whether given by the specialist department
 * @param outsideSite whether the reviewer is from outside the requester's site, the specialist department included
 */
public record Review(
        String reviewerId, Decision decision, String opinion, boolean legal, boolean outsideSite, Instant at) {

    /** What the reviewer wants. */
    public enum Decision {
        APPROVE,
        REFUSE,
        RETURN
    }

    public boolean approves() {
        return decision == Decision.APPROVE;
    }
}
