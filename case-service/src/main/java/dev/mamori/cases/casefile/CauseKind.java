package dev.mamori.cases.casefile;

/** What set it off (REQ-7.1, L276). */
public enum CauseKind {
    /** 製品・サービスの欠陥等. */
    PRODUCT,
    /** 事務・手続きのミス. */
    PROCEDURE,
    /** 接客態度・言葉遣い. */
    HANDLING,
    /** The customer's own doing. */
    CUSTOMER,
    /** Both the company's and the customer's. */
    MIXED
}
