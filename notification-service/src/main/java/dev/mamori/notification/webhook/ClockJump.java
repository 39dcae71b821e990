package dev.mamori.notification.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells times that can only come from before the technical clock went back. Waits are kept as the time of their end beside
 * the time at which they were set; one that was set in the future would last as long as the jump and does not count.
 */
public final class ClockJump {
    /** Clocks of replicas may differ by less than this. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private ClockJump() {}

    /** What was set after this was set before the clock went back. */
    public static Instant beyond(Instant now) {
        return now.plus(SKEW);
    }

    /** Whether a time of setting (null: not known) says so. */
    public static boolean happenedSince(Instant setAtOrNull, Instant now) {
        return setAtOrNull != null && setAtOrNull.isAfter(beyond(now));
    }
}
