package dev.mamori.cases.casefile;

import java.util.Objects;
import java.util.UUID;

/** Id of a case. */
public record CaseId(UUID value) {
    public CaseId {
        Objects.requireNonNull(value);
    }

    /** For path parameters; IllegalArgumentException for anything but a UUID. */
    public static CaseId valueOf(String value) {
        return new CaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
