package dev.mamori.judgment.criteria;

/** The ways a customer reaches a centre (guideline L162-164, L194-233). */
public enum Channel {
    PHONE,
    EMAIL,
    CHAT,
    FAX,
    LETTER,
    SNS,
    VISIT
}
