package dev.mamori.cases.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Id of a contact; ours, in addition to the call id of the PBX. */
public record ContactId(UUID value) {
    public ContactId {
        Objects.requireNonNull(value);
    }

    /** For path parameters; IllegalArgumentException for anything but a UUID. */
    public static ContactId valueOf(String value) {
        return new ContactId(UUID.fromString(value));
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
