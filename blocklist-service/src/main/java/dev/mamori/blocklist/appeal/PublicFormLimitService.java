package dev.mamori.blocklist.appeal;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the public form from being flooded or used to try receipt numbers: by address (an IPv6 network counts as one) and
 * by client. Behind a proxy set {@code quarkus.http.proxy.proxy-address-forwarding} and its trusted proxies.
 */
@ApplicationScoped
class PublicFormLimitService {
    private static final int MOST_ADDRESSES = 100_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AppealConfig config;
    private final CurrentVertxRequest request;
    private final TimeMeter meter;

    PublicFormLimitService(AppealConfig config, CurrentVertxRequest request, @RealTime Clock clock) {
        this.config = config;
        this.request = request;
        this.meter = new ClockMeter(clock);
    }

    /** Counts one request, or refuses it with 429 and {@code Retry-After}. */
    void take(ClientId client) {
        if (buckets.size() > MOST_ADDRESSES) {
            // An address whose bucket is full again needs none.
            buckets.entrySet().removeIf(one -> one.getValue().getAvailableTokens() >= config.perAddressAndHour());
        }
        take("a " + network(), config.perAddressAndHour(), Duration.ofHours(1));
        take("c " + client, config.perClientAndMinute(), Duration.ofMinutes(1));
    }

    private void take(String key, int capacity, Duration every) {
        var taken = buckets.computeIfAbsent(key, _ -> bucket(capacity, every)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw Problems.tooManyRequests(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(int capacity, Duration every) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, every))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** The caller's address, for IPv6 its network of 64 bits. */
    private String network() {
        String address = request.getCurrent().request().remoteAddress().hostAddress();
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
        } catch (UnknownHostException literalsAreNotLookedUp) {
            return address;
        }
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
