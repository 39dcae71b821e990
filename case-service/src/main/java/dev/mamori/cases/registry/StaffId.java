package dev.mamori.cases.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Id of a person of the agency, the one key of a person, for example OP-0231. */
public record StaffId(String value) {
    @JsonCreator
    public StaffId {
        Code.checked("StaffId", value);
    }

    /** For path and query parameters. */
    public static StaffId valueOf(String value) {
        return new StaffId(value);
    }

    @JsonValue
    @Override
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
