package dev.mamori.blocklist.erasure;

/** What case-service erases and tells others of. */
public enum ErasedSubject {
    /** A case with its facts. */
    CASE,
    /** A customer with her identifiers. */
    CUSTOMER
}
