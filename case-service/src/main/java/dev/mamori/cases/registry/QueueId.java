package dev.mamori.cases.registry;

/** Id of a desk (窓口) of one client, for example MRI-CARE; unknown to other clients. */
public record QueueId(String value) {
    public QueueId {
        Code.checked("QueueId", value);
    }

    /** For path and query parameters. */
    public static QueueId valueOf(String value) {
        return new QueueId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
