package dev.mamori.cases.casefile;

/** What a record of conduct is worth as proof (REQ-5.3.2). */
public enum ConductKind {
    /** The words themselves. */
    VERBATIM,
    /** A label in place of the words: kept, and proves nothing. */
    SUMMARY_ONLY
}
