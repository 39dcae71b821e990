package dev.mamori.cases.care;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Several events for one worker in a short time: a hint to the counsellor, over all clients that she answers for. */
public final class Cluster {
    /** Three events in a week (P5) [J]. */
    public static final int EVENTS = 3;

    public static final Duration WITHIN = Duration.ofDays(7);

    private Cluster() {}

    /** The last moment at which {@link #EVENTS} lay within {@link #WITHIN}; empty when they never did. */
    public static Optional<Instant> lastOf(Collection<Instant> events) {
        List<Instant> inOrder = events.stream().sorted().toList();
        for (int last = inOrder.size() - 1; last >= EVENTS - 1; last--) {
            Instant first = inOrder.get(last - EVENTS + 1);
            if (Duration.between(first, inOrder.get(last)).compareTo(WITHIN) < 0) {
                return Optional.of(inOrder.get(last));
            }
        }
        return Optional.empty();
    }
}
