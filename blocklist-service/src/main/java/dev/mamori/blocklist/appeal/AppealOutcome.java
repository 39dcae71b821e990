package dev.mamori.blocklist.appeal;

/** What was decided. {@code NO_BLOCK}: nothing of this number was on the list. */
public enum AppealOutcome {
    UPHELD,
    DISMISSED,
    NO_BLOCK
}
