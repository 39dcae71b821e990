package dev.mamori.cases.journal;

/** Whether accounts agree with the objective evidence (REQ-5.4.3). */
public enum Consistency {
    CONSISTENT,
    INCONSISTENT,
    NOT_COMPARED
}
