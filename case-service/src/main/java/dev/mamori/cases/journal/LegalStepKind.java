package dev.mamori.cases.journal;

/** Legal steps. */
public enum LegalStepKind {
    OPINION_ASKED,
    OPINION_GIVEN,
    LETTER,
    INJUNCTION,
    SUIT,
    CRIMINAL_COMPLAINT
}
