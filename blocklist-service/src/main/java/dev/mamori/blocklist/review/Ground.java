package dev.mamori.blocklist.review;

/** On what a request rests (BR-03). */
public enum Ground {
    /** Confirmed harassment on separate contacts, going on after a warning. */
    REPEATED,
    /** One incident of threat (④), or of exposure as a crime (⑦): no repetition and no warning needed (SC-08). */
    SEVERE_THREAT
}
