package dev.mamori.platform.data;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads keys out of the configuration, and says which one is wrong without showing it. */
final class SecretKeys {

    private static final int BYTES = 32;

    private SecretKeys() {}

    static SecretKey read(String name, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " is not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(name + " must be " + BYTES + " bytes in base64, has " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
