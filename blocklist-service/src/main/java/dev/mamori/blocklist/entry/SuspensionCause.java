package dev.mamori.blocklist.entry;

/** Why an entry rests (requirements section 3.4). While it does, calls go through. */
public enum SuspensionCause {
    /** A verdict behind it was withdrawn. Never lifted: what rests on it needs a new request. */
    JUDGMENT_WITHDRAWN,
    /** An appeal on a ground that makes a wrong block likely. Ends with the decision. */
    APPEAL,
    /** A person doubts it. Ends when another person says why. */
    DOUBT
}
