package dev.mamori.cases.export;

/** What an export is for. */
public enum ExportPurpose {
    /** The pack for the police: times, words, steps, recordings, and who it is (L337, exception of L557). */
    POLICE,
    /** The whole case, with who it is. */
    LITIGATION,
    /** The whole case, the customer masked. */
    AUDIT;

    boolean tellsWhoItIs() {
        return this != AUDIT;
    }

    boolean isWhole() {
        return this != POLICE;
    }
}
