package dev.mamori.judgment.verdict;

/** The life of a judgment. A signed one is never changed; another look is another judgment (REQ-15.3). */
public enum JudgmentState {
    OPEN,
    SIGNED,
    WITHDRAWN
}
