package dev.mamori.cases.journal;

/** The parts of 5W1H. */
public enum FactPart {
    WHEN,
    WHERE,
    WHO,
    WHAT,
    WHY,
    HOW
}
