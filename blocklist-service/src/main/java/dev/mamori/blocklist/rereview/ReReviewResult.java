package dev.mamori.blocklist.rereview;

/** What the re-review came to. It can only shorten a block: a longer one is a new request (section 3.4). */
public enum ReReviewResult {
    KEEP,
    REVOKE
}
