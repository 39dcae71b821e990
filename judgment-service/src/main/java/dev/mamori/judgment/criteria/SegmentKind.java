package dev.mamori.judgment.criteria;

/**
 * What a stretch of a contact was spent on. Which kinds count as the customer holding the worker is a setting
 * ({@code held_time_segments}, by default {@link #TALK} only), because the customer does not answer for the company's
 * waiting times (REQ-2.4, REQ-6.1.1).
 */
public enum SegmentKind {
    TALK,
    HOLD,
    TRANSFER,
    IDENTITY_CHECK,
    SYSTEM_WAIT,
    RELAY_DELAY
}
