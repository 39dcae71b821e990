package dev.mamori.blocklist.rereview;

/** Why an entry is looked at again (BR-20). */
public enum ReReviewCause {
    /** Its end comes near: 14 days before, or as the agreed set says. */
    BEFORE_END,
    /** No call was refused for a long time: 60 days, or as the agreed set says. */
    QUIET,
    /** A verdict behind it was withdrawn; it rests already. */
    JUDGMENT_WITHDRAWN,
    /** Somebody doubted it; it rests already. */
    DOUBT
}
