package dev.mamori.cases.casefile;

/** A sign of illness, disability, age or language. */
public enum AccommodationSign {
    NONE,
    /** The customer said so. */
    TOLD,
    LIKELY
}
