package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens doors for machines on paths that may take neither a thread nor a query for a request. Only keys in memory open;
 * whoever is not let in here goes the ordinary way, which reads the key and knows how to refuse.
 */
@ApplicationScoped
public class KnownKeys {
    private final ApiKeyDirectory directory;
    private final ApiKeyLimits limits;
    private final Clock clock;

    KnownKeys(ApiKeyDirectory directory, ApiKeyLimits limits, @RealTime Clock clock) {
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Who a key stands for.
     *
     * @param queueIds empty for every queue of the client
     */
    public record Machine(ClientId client, Set<String> queueIds) {
        /** Whether it may speak for this queue. */
        public boolean mayUseQueue(String queueId) {
            return queueIds.isEmpty() || queueIds.contains(queueId);
        }
    }

    /** The machine behind the key of the request; empty when the ordinary way has to look closer. */
    public Optional<Machine> open(RoutingContext request) {
        ApiKeySecret presented =
                ApiKeyMechanism.presentedOrMalformed(request.request()).orElse(null);
        ApiKey known =
                presented == null ? null : directory.inMemory(presented.keyId()).orElse(null);
        boolean opens =
                known != null && known.opensWith(presented.hash(), clock.instant()) && limits.has(known.keyId());
        return opens ? Optional.of(new Machine(known.client(), known.queueIds())) : Optional.empty();
    }

    /**
     * A key as it may be kept on disk between two runs, sealed: the secret itself is not in it.
     *
     * @param previousUntil end of the previous secret, epoch milliseconds; null with it
     */
    public record Sealed(
            String keyId,
            String client,
            byte[] hash,
            byte[] previousHash,
            Long previousUntil,
            Set<String> queueIds,
            Long expiresAt) {}

    /** The keys in memory that are not revoked. */
    public List<Sealed> sealed() {
        return directory.all().stream()
                .filter(key -> key.revokedAt() == null)
                .map(key -> new Sealed(
                        key.keyId(),
                        key.client().value(),
                        key.hash(),
                        key.previousHash(),
                        millis(key.previousUntil()),
                        key.queueIds(),
                        millis(key.expiresAt())))
                .toList();
    }

    /** Takes keys of an earlier run into memory; they stay good as long as if they had been read at that time. */
    public void restore(List<Sealed> kept, Instant readAt) {
        kept.forEach(key -> directory.restore(
                new ApiKey(
                        new ClientId(key.client()),
                        key.keyId(),
                        key.hash(),
                        key.previousHash(),
                        instant(key.previousUntil()),
                        key.queueIds(),
                        instant(key.expiresAt()),
                        null),
                readAt));
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
