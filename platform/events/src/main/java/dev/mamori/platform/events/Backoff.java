package dev.mamori.platform.events;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double, from 200 ms up to 5 s, each shortened by up to a half so that replicas do not march in step. */
final class Backoff {

    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 5_000;

    private long next = FIRST_MILLIS;

    Duration next() {
        long pause = ThreadLocalRandom.current().nextLong(next / 2, next + 1);
        next = Math.min(2 * next, LONGEST_MILLIS);
        return Duration.ofMillis(pause);
    }

    void reset() {
        next = FIRST_MILLIS;
    }
}
