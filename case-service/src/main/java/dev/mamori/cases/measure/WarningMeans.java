package dev.mamori.cases.measure;

/** How it was given. */
public enum WarningMeans {
    ORAL,
    WRITTEN
}
