package dev.mamori.blocklist.criteria;

/** What a default stop does under a set: refuse, or ask for a written reason with a named signer. */
public enum StopMode {
    STOP,
    WARN
}
