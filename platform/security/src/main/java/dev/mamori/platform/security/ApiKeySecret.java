package dev.mamori.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a machine presents: {@code mmr_<keyId>_<secret>}. The prefix lets secret scanners find leaked keys.
 *
 * @param keyId 16 hexadecimal digits, not secret
 * @param secret 256 random bits in URL-safe base64
 */
record ApiKeySecret(String keyId, String secret) {
    static final String PREFIX = "mmr_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKeySecret create() {
        var keyId = new byte[8];
        RANDOM.nextBytes(keyId);
        return forKey(HexFormat.of().formatHex(keyId));
    }

    /** A new secret for an old key: rotation. */
    static ApiKeySecret forKey(String keyId) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new ApiKeySecret(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** By hand: an expression took longer than the answer to a screening question. */
    static Optional<ApiKeySecret> parse(String text) {
        int end = text.indexOf('_', PREFIX.length());
        if (!text.startsWith(PREFIX) || end < 0) {
            return Optional.empty();
        }
        String keyId = text.substring(PREFIX.length(), end);
        String secret = text.substring(end + 1);
        boolean formed = isBetween(4, keyId, 32)
                && isBetween(20, secret, 200)
                && holdsOnly(keyId, false)
                && holdsOnly(secret, true);
        return formed ? Optional.of(new ApiKeySecret(keyId, secret)) : Optional.empty();
    }

    private static boolean isBetween(int least, String text, int most) {
        return text.length() >= least && text.length() <= most;
    }

    /** Digits and small letters, or all of URL-safe base64. */
    private static boolean holdsOnly(String text, boolean base64) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
            if (!plain && !(base64 && ((c >= 'A' && c <= 'Z') || c == '-' || c == '_'))) {
                return false;
            }
        }
        return true;
    }

    String text() {
        return PREFIX + keyId + "_" + secret;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public String toString() {
        return PREFIX + keyId + "_(secret)";
    }
}
