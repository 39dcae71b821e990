package dev.mamori.blocklist.review;

/** What the reviewer wants. */
public enum ReviewDecision {
    APPROVE,
    REFUSE,
    RETURN
}
