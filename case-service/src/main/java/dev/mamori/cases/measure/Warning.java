package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A warning to the customer (BR-04).
 *
 * @param refusalAnnounced told that further calls may be refused
 */
public record Warning(UUID id, Instant at, WarningMeans means, String words, boolean refusalAnnounced) {
    public Warning {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(means);
        Objects.requireNonNull(words);
    }
}
