package dev.mamori.blocklist.rereview;

import dev.mamori.blocklist.entry.EndReason;

/** Why an entry is looked at again (BR-20). */
public enum ReReviewCause {
    /** Its end comes near: 14 days before, or as the agreed set says. */
    BEFORE_END,
    /** No call was refused for a long time: 60 days, or as the agreed set says. */
    QUIET,
    /** A verdict behind it was withdrawn; it rests already. */
    JUDGMENT_WITHDRAWN,
    /** Somebody doubted it; it rests already. */
    DOUBT,
    /** Its number is said to have another holder; it rests already. */
    NUMBER_CHANGED,
    /** Its client left; it rests already. */
    CLIENT_LEFT;

    /** How an entry ends whose re-review for this cause ends it. */
    EndReason end() {
        return switch (this) {
            case JUDGMENT_WITHDRAWN -> EndReason.VERDICT_CHANGED;
            case NUMBER_CHANGED -> EndReason.NUMBER_REASSIGNED;
            case CLIENT_LEFT -> EndReason.CLIENT_LEFT;
            case BEFORE_END, QUIET, DOUBT -> EndReason.REVOKED;
        };
    }
}
