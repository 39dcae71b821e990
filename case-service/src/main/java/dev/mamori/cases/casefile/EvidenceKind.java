package dev.mamori.cases.casefile;

/** What it is. */
public enum EvidenceKind {
    RECORDING,
    MAIL,
    PURCHASE_HISTORY,
    INQUIRY_HISTORY,
    SCREENSHOT,
    OTHER
}
