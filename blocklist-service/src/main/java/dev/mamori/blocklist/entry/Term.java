package dev.mamori.blocklist.entry;

import java.time.Duration;
import java.time.Instant;

/** The time of an entry: {@code [from, until)}. The last instant of {@code until} is not part of it. */
public record Term(Instant from, Instant until) {

    public Term {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a term ends after it begins");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** A block cannot work before it was approved: the rest of the term from then on. */
    public Term notBefore(Instant approval) {
        return from.isBefore(approval) ? new Term(approval, until) : this;
    }
}
