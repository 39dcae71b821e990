package dev.mamori.cases.privacy;

/** What can be held. A hold on a case also keeps its customer, its evidence and its contacts, and the other way round. */
public enum HoldSubject {
    CASE,
    CUSTOMER
}
