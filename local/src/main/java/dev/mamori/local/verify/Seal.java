package dev.mamori.local.verify;

/**
 * One link of a chain beside what its entry looks like today.
 *
 * @param entryHash the entry's hash when it was sealed
 * @param chainHash the chain's hash after it
 * @param entryHashNow the entry's hash today; null when the entry is gone
 * @param contentHash the hash of the entry's words, which the entry holds; null for entries without words of their own
 * @param contentHashNow the hash of the words today; null when they were erased
 */
record Seal(
        long position,
        byte[] entryHash,
        byte[] chainHash,
        byte[] entryHashNow,
        String contentHash,
        String contentHashNow) {}
