package dev.mamori.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a notice that did not arrive is sent again.
 *
 * @param waits the wait after the first, second, ... failed try; after the last one it is given up
 * @param jitter share of the wait (0 to 1) by which it is lengthened at random, so that an endpoint that comes back is
 *     not met by everything at once
 */
record RetrySchedule(List<Duration> waits, double jitter) {

    RetrySchedule {
        waits = List.copyOf(waits);
        if (jitter < 0 || jitter > 1 || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("waits must not be negative, jitter must be 0 to 1");
        }
    }

    /**
     * The time of the next try, never before what the endpoint asked for; empty when there is none left.
     *
     * @param tries how many have been made, 1 or more
     */
    Optional<Instant> next(int tries, Instant now, Optional<Duration> retryAfter, RandomGenerator random) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        Duration planned = waits.get(tries - 1);
        Duration wait = retryAfter.filter(asked -> asked.compareTo(planned) > 0).orElse(planned);
        long extra = (long) (wait.toMillis() * jitter * random.nextDouble());
        return Optional.of(now.plus(wait).plusMillis(extra));
    }
}
