package dev.mamori.blocklist.screening;

/** Why. */
enum ScreeningReason {
    LISTED,
    WITHHELD_POLICY,
    NOT_LISTED,
    WITHHELD,
    UNREADABLE_NUMBER,
    PROTECTED_QUEUE,
    /** The emergency switch is off (REQ-15.6). */
    REFUSALS_OFF,
    QUEUE_UNKNOWN,
    NOT_LOADED
}
