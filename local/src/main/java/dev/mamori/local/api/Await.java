package dev.mamori.local.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another process does in its own time. */
public final class Await {

    private static final Duration EVERY = Duration.ofMillis(100);

    private Await() {}

    /** The value as soon as there is one; fails after the time and says what was missing. */
    public static <T> T until(String what, Duration within, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + within.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new UnexpectedAnswer("Not within " + within.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    /** A moment between two looks. */
    public static void pause() {
        try {
            Thread.sleep(EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("Interrupted");
        }
    }
}
