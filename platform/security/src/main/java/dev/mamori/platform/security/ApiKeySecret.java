package dev.mamori.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a machine presents: {@code mmr_<keyId>_<secret>}. The prefix lets secret scanners find leaked keys.
 *
 * @param keyId 16 hexadecimal digits, not secret
 * @param secret 256 random bits in URL-safe base64
 */
record ApiKeySecret(String keyId, String secret) {
    static final String PREFIX = "mmr_";
    private static final Pattern FORM = Pattern.compile("mmr_([0-9a-z]{4,32})_([A-Za-z0-9_-]{20,200})");
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

    static Optional<ApiKeySecret> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches() ? Optional.of(new ApiKeySecret(match.group(1), match.group(2))) : Optional.empty();
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
