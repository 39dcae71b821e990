package dev.mamori.cases.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch {@code [from, to)} of a contact.
 *
 * @param to null while it goes on
 */
public record Segment(SegmentKind kind, Instant from, Instant to) {
    public Segment {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(from);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a segment does not end before it begins");
        }
    }

    /** Its length; up to {@code now} while it goes on. */
    public Duration length(Instant now) {
        Instant end = to != null ? to : now;
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }
}
