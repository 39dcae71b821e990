package dev.mamori.cases.guard;

/** The acts that a directive can ask for. */
public enum DirectiveKind {
    /** Show the alert at the superior's desk. */
    ALERT_SUPERVISOR,
    /** Hand the call to a superior (対応者を代える). */
    TAKE_OVER,
    /** Switch to the recorded message; only where no word can be got in (REQ-10.3). */
    PLAY_MESSAGE,
    /** End the call; only for a plain crime, and only where the queue has it switched on (REQ-10.2). */
    END_CALL
}
