package dev.mamori.cases.contact;

/** The stretches of a contact. Which of them count as held time is for the agreed criteria set; talk by default. */
public enum SegmentKind {
    TALK,
    HOLD,
    TRANSFER,
    /** 本人確認: a step that the centre asks for, never charged to the customer (REQ-2.4). */
    IDENTITY_CHECK,
    SYSTEM_WAIT,
    RELAY_DELAY
}
