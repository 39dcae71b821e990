package dev.mamori.judgment.pressure;

/** What a client demands from its stronger position (優越的な地位; guideline L561-563, REQ-14.5). */
public enum PressureKind {
    EXCESSIVE_DEMAND,
    REPRIMAND,
    STOP_TRADE,
    PENALTY,
    REDUCTION,
    SOFTEN_VERDICT
}
