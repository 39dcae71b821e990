package dev.mamori.blocklist.entry;

/** Why an entry rests (requirements section 3.4). While it does, calls go through. */
public enum SuspensionCause {
    /** A verdict behind it was withdrawn. Never lifted: what rests on it needs a new request. */
    JUDGMENT_WITHDRAWN,
    /** An appeal on a ground that makes a wrong block likely. Ends with the decision. */
    APPEAL,
    /** A person doubts it. Ends when another person says why. */
    DOUBT,
    /** Somebody reported that the number has another holder now. Ends like a doubt. */
    NUMBER_CHANGED,
    /** The client left, and its consent with it. Ends like a doubt, should it come back. */
    CLIENT_LEFT;

    /** Whether a person may report it of one entry. */
    boolean isReported() {
        return this == DOUBT || this == NUMBER_CHANGED;
    }

    /** Whether a person may say that it is over. */
    boolean endsByAWord() {
        return this == DOUBT || this == NUMBER_CHANGED || this == CLIENT_LEFT;
    }
}
