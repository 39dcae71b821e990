package dev.mamori.cases.contact;

/**
 * What PBX, CTI or voice analytics report of a contact. The order of the constants breaks ties of events that carry the
 * same time, so that the result does not depend on the order of arrival.
 */
public enum EventType {
    STARTED,
    /** The call left its handler; whoever is next has not answered yet. */
    TRANSFERRED,
    /** Another handler has taken over; {@code staffId} is the new one. */
    HANDED_OVER,
    HOLD_ENDED,
    IDENTITY_CHECK_ENDED,
    UTTERANCE,
    HOLD_STARTED,
    IDENTITY_CHECK_STARTED,
    /** What the customer wanted is settled (用件が完了した, L194). */
    MATTER_DONE,
    ENDED
}
