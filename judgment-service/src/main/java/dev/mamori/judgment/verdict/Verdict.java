package dev.mamori.judgment.verdict;

/** What a person with judgment authority decided. */
public enum Verdict {
    HARASSMENT,
    UNJUST_DEMAND,
    NOT_HARASSMENT,
    UNDETERMINED
}
