package dev.mamori.cases.measure;

/** How far an apology goes (REQ-5.2.3). */
public enum Apology {
    NONE,
    /** For the unpleasant feeling only, while the facts are open. */
    LIMITED,
    FULL
}
