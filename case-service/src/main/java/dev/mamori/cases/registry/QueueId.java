package dev.mamori.cases.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Id of a desk (窓口) of one client, for example MRI-CARE; unknown to other clients. */
public record QueueId(String value) {
    @JsonCreator
    public QueueId {
        Code.checked("QueueId", value);
    }

    /** For path and query parameters. */
    public static QueueId valueOf(String value) {
        return new QueueId(value);
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
