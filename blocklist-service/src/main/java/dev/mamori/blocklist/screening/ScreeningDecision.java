package dev.mamori.blocklist.screening;

/** The one word. */
enum ScreeningDecision {
    ALLOW,
    REJECT
}
