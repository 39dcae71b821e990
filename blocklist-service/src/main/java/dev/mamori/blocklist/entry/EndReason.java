package dev.mamori.blocklist.entry;

/** Why an entry ended (requirements section 3.3). */
public enum EndReason {
    EXPIRED,
    REVOKED,
    NUMBER_REASSIGNED,
    VERDICT_CHANGED,
    CLIENT_LEFT,
    DEATH,
    COURT,
    /** Its case was erased: a block does not outlive what it rests on. */
    CASE_ERASED
}
