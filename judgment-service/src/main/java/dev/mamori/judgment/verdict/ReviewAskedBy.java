package dev.mamori.judgment.verdict;

/** Who asked that another person judges again (REQ-15.3). */
public enum ReviewAskedBy {
    CUSTOMER,
    WORKER,
    CLIENT,
    AGENCY
}
