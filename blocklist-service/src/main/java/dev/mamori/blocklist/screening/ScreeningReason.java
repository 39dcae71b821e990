package dev.mamori.blocklist.screening;

/** Why. */
enum ScreeningReason {
    LISTED,
    WITHHELD_POLICY,
    NOT_LISTED,
    WITHHELD,
    UNREADABLE_NUMBER,
    PROTECTED_QUEUE,
    /** The emergency switch is off (REQ-15.6), or an older database was restored and not replayed yet (ADR 0013). */
    REFUSALS_OFF,
    QUEUE_UNKNOWN,
    NOT_LOADED,
    /** Too many questions were waiting: put through without a look, so that nobody waits. */
    OVERLOADED
}
