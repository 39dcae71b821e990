package dev.mamori.cases.response;

/** How far a response plan has come. */
public enum ResponsePlanState {
    OPEN,
    DONE,
    /** The verdict that opened it no longer holds. */
    WITHDRAWN
}
