package dev.mamori.cases.steps;

/** What a flag is about. */
public enum FlagCode {
    /** Decided by fewer than two people (REQ-11.4, should). */
    ONE_DECIDER,
    /** No superior among the deciders (REQ-11.4, should). */
    NO_SUPERIOR_DECIDED,
    /** Final warning with fewer than two stop requests (REQ-11.5). */
    FEW_STOP_REQUESTS,
    /** More than three stop requests (REQ-11.5). */
    MANY_STOP_REQUESTS,
    /** A reason is asked for, because the usual order was left. */
    REASON_ASKED,
    /** Police consulted without a final warning before (REQ-11.7). */
    NO_FINAL_WARNING,
    /** Ended, and no words on record that told why (REQ-9.1). */
    REASON_NOT_TOLD,
    /** The call to the police did not get through; other numbers are told (REQ-11.8). */
    CALL_FAILED,
    /** Logged long after it was done. */
    LATE_ENTRY
}
