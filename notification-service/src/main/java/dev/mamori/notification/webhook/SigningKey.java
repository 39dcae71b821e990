package dev.mamori.notification.webhook;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What signs an endpoint's messages.
 *
 * @param secret {@code whsec_} and 32 random bytes (HMAC), or {@code whsk_} and a private key in PKCS #8 (Ed25519), base64
 * @param publicKeyOrNull {@code whpk_} and the 32 bytes of the public key in base64; null for HMAC
 */
record SigningKey(String secret, String publicKeyOrNull) {
    private static final int RAW = 32;

    static SigningKey next(SignatureKind kind) {
        return switch (kind) {
            case HMAC -> new SigningKey(Secret.next().value(), null);
            case ED25519 -> pair();
        };
    }

    private static SigningKey pair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            // The X.509 form of such a key ends in its 32 bytes (RFC 8410).
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
            return new SigningKey(
                    "whsk_"
                            + Base64.getEncoder()
                                    .encodeToString(pair.getPrivate().getEncoded()),
                    "whpk_" + Base64.getEncoder().encodeToString(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SigningKey[hidden]";
    }
}
