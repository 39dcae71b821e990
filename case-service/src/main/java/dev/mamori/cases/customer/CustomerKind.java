package dev.mamori.cases.customer;

/** What the person is to the client company; nobody needs a contract to be the subject of a case (REQ-1.5). */
public enum CustomerKind {
    CONTRACTED,
    USER,
    /** 今後購入・利用する可能性がある潜在的な顧客. */
    POTENTIAL,
    FAMILY,
    BUSINESS_PARTNER,
    /** Staff of the client company or of another employer (REQ-14.2). */
    CLIENT_STAFF,
    UNKNOWN
}
