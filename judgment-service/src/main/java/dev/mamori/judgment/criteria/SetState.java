package dev.mamori.judgment.criteria;

/** The life of a criteria set. From {@code PROPOSED} on its content never changes (REQ-0.4, REQ-13.5.6). */
public enum SetState {
    DRAFT,
    PROPOSED,
    AGREED,
    /** Both sides have signed and the moment from which it applies is set. */
    ACTIVE,
    /** Another set has taken its place; it still applies to contacts of its time. */
    SUPERSEDED
}
