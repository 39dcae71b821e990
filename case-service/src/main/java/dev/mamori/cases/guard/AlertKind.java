package dev.mamori.cases.guard;

/** How loud an alert is; the order is the order of urgency. */
public enum AlertKind {
    /** A recognised threat: a superior takes over at once (REQ-9.3, REQ-10.1). */
    THREAT,
    /** Somebody called for help by hand; no machine had to notice anything. */
    HELP,
    /** Recognised abuse: a superior is told (REQ-10.1). */
    ABUSE,
    /** The talk went over the limit of the queue's operation rules (REQ-9.1, REQ-10.1). */
    LIMIT,
    /** Only a hint to listen in: loudness, emotion or an unsure recognition (REQ-2.2). No directive follows from it. */
    LISTEN
}
