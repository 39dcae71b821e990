package dev.mamori.platform.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The words of an audit entry, which may name people: beside the entry, so that they can be erased without breaking the
 * chain that holds their salted hash.
 *
 * @param salt 16 random bytes, erased together with the words
 * @param reasonOrNull the reason the actor gave
 * @param details a JSON object
 */
record AuditContent(byte[] salt, String reasonOrNull, String details) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static AuditContent of(String reasonOrNull, String details) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new AuditContent(salt, reasonOrNull, details);
    }

    /** SHA-256, in hex, of salt, reason, a zero byte and details. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((reasonOrNull == null ? "" : reasonOrNull).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(details.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(Sql sql, UUID entry) {
        sql.update(
                "insert into audit_content (client_id, audit_entry_id, salt, reason, details) values (?, ?, ?, ?, ?)",
                Transactions.currentKey(),
                entry,
                salt,
                reasonOrNull,
                details);
    }
}
