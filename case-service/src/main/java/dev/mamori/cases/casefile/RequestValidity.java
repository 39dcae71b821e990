package dev.mamori.cases.casefile;

/**
 * What the case workers think of a request, axis 1 as a working view; the judgment has the last word. What is owed
 * follows it, whatever the verdict on the manner (REQ-5.6.13).
 */
public enum RequestValidity {
    VALID,
    PARTLY_VALID,
    NOT_VALID,
    NO_REQUEST,
    UNKNOWN;

    /** Whether something is, at least in part, owed. */
    public boolean isOwed() {
        return this == VALID || this == PARTLY_VALID;
    }
}
