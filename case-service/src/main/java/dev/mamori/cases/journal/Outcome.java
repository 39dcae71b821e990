package dev.mamori.cases.journal;

/** How the work on a case ended. What is owed does not depend on it (REQ-5.6.13). */
public enum Outcome {
    /** What was owed is performed. */
    PERFORMED,
    /** 対応を打ち切る, after the same answer was repeated or for an urgent ground (REQ-5.6.4). */
    ENDED,
    /** Goes on as a legal matter. */
    LEGAL,
    /** Explained, and the customer was content. */
    SETTLED
}
