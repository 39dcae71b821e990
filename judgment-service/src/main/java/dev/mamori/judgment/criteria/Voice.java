package dev.mamori.judgment.criteria;

import java.time.Instant;

/** What somebody said about a version before it was agreed, the people on the floor first of all (REQ-6.0.4). */
record Voice(String author, Capacity capacity, String words, Instant at) {
    /** For whom one speaks. */
    enum Capacity {
        WORKER,
        AGENCY,
        CLIENT
    }
}
