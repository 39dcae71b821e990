package dev.mamori.cases.casefile;

/** Whether it holds. */
public enum JudgmentState {
    SIGNED,
    WITHDRAWN
}
