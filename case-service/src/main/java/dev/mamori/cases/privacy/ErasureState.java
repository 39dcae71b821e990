package dev.mamori.cases.privacy;

/** How far an erasure has come. */
public enum ErasureState {
    ASKED,
    ERASED,
    DECLINED
}
