package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something lighter than refusing calls that was tried (BR-05).
 *
 * @param result what came of it
 */
public record LighterMeans(UUID id, LighterMeansKind kind, Instant at, String result) {
    public LighterMeans {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(result);
    }
}
