package dev.mamori.notification.webhook;

import java.time.Instant;

/**
 * How many messages went out in the present second.
 *
 * @param second seconds since 1970, of technical time
 * @param used messages sent in it, 0 or more
 */
record Rate(long second, int used) {

    /** How many may still go out in the second of {@code now}, 0 to {@code most}. */
    int room(Instant now, int most) {
        return Math.max(0, most - usedIn(now));
    }

    Rate take(Instant now, int messages) {
        return new Rate(now.getEpochSecond(), usedIn(now) + messages);
    }

    /** When the next second begins. */
    static Instant next(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() + 1);
    }

    // A clock that was put back begins a new second as well: it must not stop the messages.
    private int usedIn(Instant now) {
        return second == now.getEpochSecond() ? used : 0;
    }
}
