package dev.mamori.cases.customer;

/** How it is known that an identifier belongs to a customer (BR-10), surest first. */
public enum Confidence {
    CONTRACT_DATA,
    CALL_BACK,
    STATEMENT,
    /** Only shown by the line or the post; it can be faked, shared or reassigned. */
    SHOWN_ONLY
}
