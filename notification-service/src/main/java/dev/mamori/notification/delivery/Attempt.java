package dev.mamori.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of one try.
 *
 * @param status HTTP status, or null when there was no answer
 * @param retryAfter the wait that the endpoint asked for
 */
record Attempt(Outcome outcome, Integer status, Optional<Duration> retryAfter) {

    static Attempt answered(int status, Optional<Duration> retryAfter) {
        return new Attempt(outcomeOf(status), status, retryAfter);
    }

    static Attempt failed(Outcome outcome) {
        return new Attempt(outcome, null, Optional.empty());
    }

    private static Outcome outcomeOf(int status) {
        if (status == 410) {
            return Outcome.GONE;
        }
        return switch (status / 100) {
            case 2 -> Outcome.DELIVERED;
            case 3 -> Outcome.REDIRECTED;
            default -> Outcome.REJECTED;
        };
    }
}
