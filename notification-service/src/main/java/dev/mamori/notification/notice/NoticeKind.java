package dev.mamori.notification.notice;

/** What a notice tells the client. */
public enum NoticeKind {
    /** 速報: a case was opened; nothing is judged yet (REQ-5.3.4). */
    FIRST_REPORT,
    /** A person with judgment authority signed a verdict (REQ-13.5.5). */
    JUDGMENT_REPORT,
    /** A judgment that was reported was withdrawn: the client must not act on it any longer. */
    JUDGMENT_WITHDRAWN,
    /** The police were called or consulted (REQ-12.5.7, ESC.POLICE). */
    POLICE,
    /** A block request waits for the client's consent; no block begins without it. */
    CONSENT_REQUEST,
    /** A block was approved: from when to when calls are refused on which queues. */
    BLOCK_STARTED,
    /** A block is over. */
    BLOCK_ENDED
}
