package dev.mamori.notification.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when a kind of report is made and acknowledged.
 *
 * @param within from when it is known until the notice, positive
 * @param acknowledgeWithin from the notice until the client's acknowledgement, positive
 * @param climbAfter how long each further contact has, positive
 */
public record Limit(Duration within, Duration acknowledgeWithin, Duration climbAfter) {
    public Limit {
        if (!within.isPositive() || !acknowledgeWithin.isPositive() || !climbAfter.isPositive()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    Instant dueFrom(Instant knownAt) {
        return knownAt.plus(within);
    }

    Instant acknowledgeBy(Instant noticeAt) {
        return noticeAt.plus(acknowledgeWithin);
    }
}
