package dev.mamori.blocklist.review;

/** When a request is checked: HS-09 and HS-12 are about the review itself and wait for the approval. */
public enum Stage {
    SUBMISSION,
    APPROVAL
}
