package dev.mamori.cases.privacy;

/** What can be erased. */
public enum Subject {
    CASE,
    CUSTOMER,
    CONTACT
}
