package dev.mamori.cases.customer;

/** By what a customer can be recognised. */
public enum IdentifierKind {
    PHONE,
    EMAIL,
    /** A name on a social network, with the network: {@code x.com/takase_e07}. */
    HANDLE
}
