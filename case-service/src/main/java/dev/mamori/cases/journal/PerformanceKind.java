package dev.mamori.cases.journal;

/** How a request was performed (L144 to L146). */
public enum PerformanceKind {
    EXCHANGE,
    RETURN,
    REFUND,
    SUBSTITUTE,
    DAMAGES,
    OTHER
}
