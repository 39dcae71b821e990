package dev.mamori.blocklist.mode;

/** The two ways to run one image (docs/pbx.md). */
enum Mode {
    /** People work here; ready only with the database. */
    REVIEW,
    /** PBXes ask here; ready with a list, from wherever it came. */
    SCREENING
}
