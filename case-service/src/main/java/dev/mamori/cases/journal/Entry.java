package dev.mamori.cases.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An entry on record.
 *
 * @param told one of the records nested in {@link EntryRequest}
 * @param corrects the entry that this one replaces, or null
 */
public record Entry(UUID id, Instant at, Instant recordedAt, String recordedBy, UUID corrects, Object told) {
    public Entry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(told);
    }
}
