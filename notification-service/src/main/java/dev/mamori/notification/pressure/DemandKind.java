package dev.mamori.notification.pressure;

/** What a client demands of the agency beyond what is fair (REQ-14.5, 優越的な地位の乱用). */
public enum DemandKind {
    /** 過大な要求, a verdict to be changed included. */
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
