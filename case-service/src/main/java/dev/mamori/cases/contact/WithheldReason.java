package dev.mamori.cases.contact;

/** Why a line showed no number; four different things, and only the first is the caller's own will (REQ-8.5). */
public enum WithheldReason {
    /** 非通知. */
    USER_REFUSED,
    /** 公衆電話. */
    PAYPHONE,
    /** 表示圏外. */
    UNAVAILABLE,
    /** Interaction with another service; phones show 表示圏外. */
    SERVICE_CONFLICT
}
