package dev.mamori.cases.journal;

/** What changes the response and never the verdict. */
public enum FactorKind {
    BACKGROUND_DIFFICULTY,
    ATTACHMENT,
    /** What our own worker said set it off: leads to coaching, not to blame of the victim (REQ-5.6.17). */
    STAFF_TRIGGERED
}
