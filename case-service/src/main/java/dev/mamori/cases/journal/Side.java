package dev.mamori.cases.journal;

/** Whose account it is. */
public enum Side {
    CUSTOMER,
    WORKER
}
