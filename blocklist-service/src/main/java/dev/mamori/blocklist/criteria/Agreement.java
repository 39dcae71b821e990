package dev.mamori.blocklist.criteria;

import java.time.Instant;

/** A signature under a set. */
record Agreement(Side side, String signerId, String signerName, Instant signedAt) {

    /** For whom somebody signs. */
    enum Side {
        AGENCY,
        CLIENT
    }
}
