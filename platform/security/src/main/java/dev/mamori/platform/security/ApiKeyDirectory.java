package dev.mamori.platform.security;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The keys that were used lately, in memory. A revocation reaches every instance within {@code mamori.api-keys.refresh};
 * while the database is away, keys known before stay good up to {@code mamori.api-keys.outage}: calls must go on.
 */
@ApplicationScoped
class ApiKeyDirectory {
    private static final Logger LOG = Logger.getLogger(ApiKeyDirectory.class);

    private final ApiKeyStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ApiKeyConfig config;
    private final Map<String, Remembered> keys = new ConcurrentHashMap<>();

    ApiKeyDirectory(ApiKeyStore store, Transactions transactions, @RealTime Clock clock, ApiKeyConfig config) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.config = config;
    }

    private record Remembered(ApiKey key, Instant readAt, Instant askAgainAt) {}

    /** The key, if it was read a moment ago. */
    Optional<ApiKey> remembered(String keyId) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(known -> clock.instant().isBefore(known.askAgainAt()))
                .map(Remembered::key);
    }

    /** The key as it was read last, however the database is; a job reads it anew before it grows old. */
    Optional<ApiKey> inMemory(String keyId) {
        var known = keys.get(keyId);
        return known == null || isTooOld(known, clock.instant()) ? Optional.empty() : Optional.of(known.key());
    }

    /** Reads all keys in memory anew. Without a database they stay good for a while; then they are forgotten. */
    void refresh() {
        var now = clock.instant();
        if (keys.isEmpty()) {
            return;
        }
        try {
            var found = transactions.across(CrossClient.API_KEY, () -> store.find(keys.keySet()));
            keys.keySet().retainAll(found.keySet());
            found.forEach((id, key) ->
                    keys.computeIfPresent(id, (_, _) -> new Remembered(key, now, now.plus(config.refresh()))));
        } catch (RuntimeException unavailable) {
            LOG.warnf("API keys cannot be read (%s); %d keys stay good", unavailable, keys.size());
            keys.values().removeIf(known -> isTooOld(known, now));
            keys.replaceAll((_, known) -> new Remembered(known.key(), known.readAt(), now.plus(config.refresh())));
        }
    }

    List<ApiKey> all() {
        return keys.values().stream().map(Remembered::key).toList();
    }

    /** A key that an earlier run read; what this run has read itself counts more. */
    void restore(ApiKey key, Instant readAt) {
        keys.putIfAbsent(key.keyId(), new Remembered(key, readAt, readAt));
    }

    /** The key as it is in the database now; blocks. */
    Optional<ApiKey> load(String keyId) {
        var now = clock.instant();
        Optional<ApiKey> found;
        try {
            found = transactions.across(CrossClient.API_KEY, () -> store.find(keyId));
        } catch (RuntimeException unavailable) {
            return Optional.of(duringOutage(keyId, now, unavailable));
        }
        found.ifPresentOrElse(
                key -> keys.put(keyId, new Remembered(key, now, now.plus(config.refresh()))),
                // Unknown ids are not remembered: anybody can make up any number of them.
                () -> keys.remove(keyId));
        return found;
    }

    /** Looks again at the next use. */
    void forget(String keyId) {
        keys.remove(keyId);
    }

    private ApiKey duringOutage(String keyId, Instant now, RuntimeException unavailable) {
        var known = keys.get(keyId);
        if (known == null || isTooOld(known, now)) {
            throw Problems.unavailable("database", unavailable);
        }
        LOG.warnf("API keys cannot be read (%s); a key known since %s stays good", unavailable, known.readAt());
        keys.put(keyId, new Remembered(known.key(), known.readAt(), now.plus(config.refresh())));
        return known.key();
    }

    private boolean isTooOld(Remembered known, Instant now) {
        return Duration.between(known.readAt(), now).compareTo(config.outage()) > 0;
    }
}
