package dev.mamori.cases.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Id of a site, for example CTR-S2. */
public record CentreId(String value) {
    @JsonCreator
    public CentreId {
        Code.checked("CentreId", value);
    }

    /** For path and query parameters. */
    public static CentreId valueOf(String value) {
        return new CentreId(value);
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
