package dev.mamori.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of the sending of webhooks. All times are technical time. */
@ConfigMapping(prefix = "mamori.delivery")
public interface DeliveryConfig {
    /** Whether this instance sends; another one may do it alone. */
    @WithDefault("true")
    boolean enabled();

    /**
     * The waits after the first, second, ... failed try; when the last one has passed and failed, the delivery is given
     * up. By default about four days in all.
     */
    @WithDefault("PT5S,PT30S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H,PT24H")
    List<Duration> retrySchedule();

    /** The share of a wait by which it is lengthened at random, 0 to 1. */
    @WithDefault("0.2")
    double jitter();

    /** The longest wait that an endpoint can ask for with {@code Retry-After}. */
    @WithDefault("PT24H")
    Duration longestRetryAfter();

    /** Time limit for the connection. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** Time limit from the start to the head of the answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /**
     * How long a delivery belongs to the worker that took it; after a crash it is sent again when this has passed. Longer
     * than {@link #timeout()}, with room for clocks that differ between machines.
     */
    @WithDefault("PT30S")
    Duration lease();

    /** Longest wait between two looks for due deliveries. */
    @WithDefault("PT1S")
    Duration poll();

    /** How many messages one instance sends at a time. */
    @WithDefault("64")
    int maxInFlight();

    /** How many messages are sent to one endpoint at a time, over all instances. */
    @WithDefault("4")
    int maxPerEndpoint();

    default RetrySchedule schedule() {
        return new RetrySchedule(retrySchedule(), jitter());
    }
}
