package dev.mamori.blocklist.review;

/** How the caller is told. */
public enum ToldBy {
    WRITING,
    ANNOUNCEMENT,
    ORAL
}
