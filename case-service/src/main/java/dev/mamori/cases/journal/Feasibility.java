package dev.mamori.cases.journal;

/** Whether a request can be met (REQ-5.1.2). */
public enum Feasibility {
    CAN,
    CANNOT,
    TO_CHECK
}
