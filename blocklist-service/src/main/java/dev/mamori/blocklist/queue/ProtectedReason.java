package dev.mamori.blocklist.queue;

/** Why a queue is never subject to a block or to refusal of withheld numbers (HS-04, BR-12, BR-13). */
public enum ProtectedReason {
    LIFE,
    SAFETY,
    ACCIDENT,
    RECALL,
    OUTAGE,
    WHISTLE_BLOWER,
    PERSONAL_DATA,
    STATUTORY_CANCELLATION
}
