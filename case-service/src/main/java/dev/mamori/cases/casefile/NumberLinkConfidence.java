package dev.mamori.cases.casefile;

/** By what the link is known. */
public enum NumberLinkConfidence {
    CONTRACT_DATA,
    CALL_BACK,
    STATEMENT
}
