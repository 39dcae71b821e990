package dev.mamori.cases.casefile;

/** What a whole number may be needed for. */
public enum DisclosurePurpose {
    BLOCK_REQUEST,
    CALL_BACK,
    POLICE,
    LITIGATION
}
