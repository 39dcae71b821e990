package dev.mamori.cases.journal;

/** Who comes to whom. */
public enum VisitDirection {
    /** The customer comes to us. */
    INCOMING,
    /** We go to the customer; nobody goes alone (REQ-5.6.11). */
    OUTGOING
}
