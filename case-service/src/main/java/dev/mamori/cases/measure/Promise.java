package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A promise to the customer (REQ-5.2.5). While one is overdue, repeats do not count.
 *
 * @param madeAt when it was made: only what the customer does after it is caused by it
 * @param keptAt null while it is open
 */
public record Promise(UUID id, String what, Instant madeAt, Instant dueAt, Instant keptAt) {
    public Promise {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(dueAt);
    }

    public boolean isOpen() {
        return keptAt == null;
    }
}
