package dev.mamori.platform.security;

import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket per key and instance, so that one looping PBX does not slow the others. Only real keys get here. */
@ApplicationScoped
class ApiKeyLimits {
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final ApiKeyConfig config;
    private final Clock clock;

    ApiKeyLimits(ApiKeyConfig config, @RealTime Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Takes one request out of the bucket, or refuses with 429 and {@code Retry-After}. */
    void take(String keyId) {
        var taken = buckets.computeIfAbsent(keyId, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw Problems.tooManyRequests(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /** Takes one request out of the bucket if there is one. */
    boolean has(String keyId) {
        return buckets.computeIfAbsent(keyId, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(config.burst()).refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
