package dev.mamori.blocklist.review;

/** What came of asking case-service and judgment-service. */
sealed interface FactsReading {

    /** All of it could be read. */
    record Read(Facts facts) implements FactsReading {}

    /** A service did not answer, or not to this caller: nothing is decided. */
    record Unavailable(String service) implements FactsReading {}
}
