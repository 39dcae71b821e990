package dev.mamori.cases.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
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

    @JsonValue
    @Override
    public UUID value() {
        return value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
