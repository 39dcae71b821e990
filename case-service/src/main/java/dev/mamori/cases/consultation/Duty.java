package dev.mamori.cases.consultation;

/** The duties of a counsellor (REQ-12.4.6 to REQ-12.4.8, L412). */
public enum Duty {
    RECEIVED,
    FACTS_CONFIRMED,
    /** 録音やメール等の内容の確認; only where there is a contact (REQ-12.4.7). */
    EVIDENCE_CHECKED,
    /** Shared with departments and the client, as far as she wishes. */
    SHARED,
    RESPONSE_PLANNED,
    FOLLOWED_UP
}
