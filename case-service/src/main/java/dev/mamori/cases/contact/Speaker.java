package dev.mamori.cases.contact;

/** Whose words. */
public enum Speaker {
    CUSTOMER,
    STAFF
}
