package dev.mamori.cases.privacy;

/** How a request of the person concerned was decided. */
public enum RequestOutcome {
    GRANTED,
    REFUSED
}
