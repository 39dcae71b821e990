package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;

/**
 * A machine's key: one client, some or all of its queues, for a time. Only the secret's SHA-256 is known; a fast hash is
 * enough because the secret is 256 random bits, not a password.
 *
 * @param previousHash the secret before the last rotation, still taken until {@code previousUntil}; or null
 * @param queueIds empty for every queue of the client
 * @param expiresAt null for no end
 * @param revokedAt null while in force
 */
record ApiKey(
        ClientId client,
        String keyId,
        byte[] hash,
        byte[] previousHash,
        Instant previousUntil,
        Set<String> queueIds,
        Instant expiresAt,
        Instant revokedAt) {
    /** The attribute of the identity that holds the key. */
    static final String ATTRIBUTE = "mamori.api-key";

    /** Whether this secret opens the door now. Both hashes are always compared, each in constant time. */
    boolean opensWith(byte[] secretHash, Instant now) {
        boolean current = MessageDigest.isEqual(hash, secretHash);
        boolean previous = previousHash != null
                && MessageDigest.isEqual(previousHash, secretHash)
                && previousUntil != null
                && now.isBefore(previousUntil);
        return (current || previous) && inForce(now);
    }

    boolean inForce(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
