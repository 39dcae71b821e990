package dev.mamori.blocklist.queue;

/** Who pays for a call to the queue (REQ-8.6, T16: recorded, never derived from a word). */
public enum Charging {
    CALLER,
    RECEIVER
}
