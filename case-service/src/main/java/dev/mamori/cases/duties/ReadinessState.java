package dev.mamori.cases.duties;

/** How far a measure has come. */
public enum ReadinessState {
    NOT_BEGUN,
    UNDER_WAY,
    IN_PLACE
}
