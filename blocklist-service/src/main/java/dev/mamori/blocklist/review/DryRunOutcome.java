package dev.mamori.blocklist.review;

/** What a request would have meant for a contact. Only {@code REFUSED} would have refused it. */
public enum DryRunOutcome {
    REFUSED,
    OTHER_QUEUE,
    PROTECTED_QUEUE,
    QUEUE_UNKNOWN
}
