package dev.mamori.cases.casefile;

/** How far a request has come. */
public enum RequestState {
    OPEN,
    /** Performed (REQ-5.6.1). */
    FULFILLED,
    DECLINED
}
