package dev.mamori.blocklist.queue;

/** Treatment of one reason. */
public enum WithheldTreatment {
    CONNECT,
    REJECT
}
