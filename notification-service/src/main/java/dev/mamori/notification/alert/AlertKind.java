package dev.mamori.notification.alert;

/** The live alerts of case-service that go further. */
public enum AlertKind {
    THREAT,
    HELP,
    ABUSE,
    LIMIT
}
