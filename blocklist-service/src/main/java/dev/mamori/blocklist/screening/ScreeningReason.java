package dev.mamori.blocklist.screening;

/** Why. */
enum ScreeningReason {
    LISTED,
    WITHHELD_POLICY,
    NOT_LISTED,
    WITHHELD,
    UNREADABLE_NUMBER,
    PROTECTED_QUEUE,
    QUEUE_UNKNOWN,
    NOT_LOADED
}
