package dev.mamori.blocklist.review;

/** The three possible answers to an item of the checklist. */
public enum ChecklistResult {
    PASS,
    FAIL,
    NOT_APPLICABLE
}
