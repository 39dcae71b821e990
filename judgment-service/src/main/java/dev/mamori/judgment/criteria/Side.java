package dev.mamori.judgment.criteria;

/** For whom somebody signs. */
public enum Side {
    AGENCY,
    CLIENT
}
