package dev.mamori.blocklist.review;

import java.time.Instant;

/**
 * One person's review.
 *
 * @param legal whether given by the specialist department
 * @param outsideSite whether the reviewer is from outside the requester's site, the specialist department included
 */
public record Review(
        String reviewerId, ReviewDecision decision, String opinion, boolean legal, boolean outsideSite, Instant at) {

    public boolean approves() {
        return decision == ReviewDecision.APPROVE;
    }
}
