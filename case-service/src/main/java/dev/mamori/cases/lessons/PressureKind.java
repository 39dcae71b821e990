package dev.mamori.cases.lessons;

/** What a client demanded or threatened (REQ-14.5, L561-L563). */
public enum PressureKind {
    /** 過大な要求, also to soften a verdict. */
    EXCESSIVE_DEMAND,
    /** 厳しく叱責. */
    REPRIMAND,
    /** 取引停止. */
    STOP_TRADE,
    /** 罰金. */
    PENALTY,
    /** 減額. */
    REDUCTION
}
