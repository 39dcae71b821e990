package dev.mamori.platform.data;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts single columns that hold personal data: AES-256-GCM with a fresh 96-bit nonce. The result is
 * {@code k1:base64(nonce and ciphertext)}: the key's id travels with the value, so keys can be exchanged one row at a
 * time. Two encryptions of one text differ; to search for a value keep a {@link SearchHash} beside it.
 */
@ApplicationScoped
public class FieldCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;

    FieldCipher(FieldKeysConfig config, @ConfigProperty(name = "mamori.field-key-current") String current) {
        config.keys().forEach((id, key) -> keys.put(id, SecretKeys.read("mamori.field-keys." + id, key, "AES")));
        this.current = current;
        if (!keys.containsKey(current)) {
            throw new IllegalStateException("mamori.field-key-current names no key of mamori.field-keys: " + current);
        }
    }

    // Being asked at the start makes a missing or wrong key a failure to start, not one at the first record.
    void atStart(@Observes StartupEvent start) {}

    /** The text as it may be stored; null stays null. */
    public String encrypt(String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return current + ":" + Base64.getEncoder().encodeToString(stored);
    }

    /** The id of the present key. */
    public String currentKey() {
        return current;
    }

    /** With what a value under the present key begins; any other is under an old one. */
    public String currentPrefix() {
        return current + ":";
    }

    /**
     * The text that was encrypted; null stays null.
     *
     * @throws IllegalStateException when the value was tampered with, or its key is not configured
     */
    public String decrypt(String stored) {
        if (stored == null) {
            return null;
        }
        int colon = stored.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("Not an encrypted value");
        }
        byte[] bytes = Base64.getDecoder().decode(stored.substring(colon + 1));
        if (bytes.length < NONCE_BYTES) {
            throw new IllegalStateException("Not an encrypted value");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(run(Cipher.DECRYPT_MODE, stored.substring(0, colon), nonce, sealed), StandardCharsets.UTF_8);
    }

    private static final byte[] SEALED = "mamori-sealed:".getBytes(StandardCharsets.US_ASCII);

    /** Bytes, for example a part of a file, as they may be stored: a mark, the key's id, nonce and ciphertext. */
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, plain);
        byte[] id = (current + ":").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(SEALED.length + id.length + NONCE_BYTES + sealed.length)
                .put(SEALED)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The bytes that were sealed; what bears no mark was stored before there was one and comes as it is.
     *
     * @throws IllegalStateException when they were tampered with, or their key is not configured
     */
    public byte[] unseal(byte[] stored) {
        int colon = sealedUntil(stored);
        if (colon < 0) {
            return stored;
        }
        String id = new String(stored, SEALED.length, colon - SEALED.length, StandardCharsets.US_ASCII);
        byte[] nonce = Arrays.copyOfRange(stored, colon + 1, colon + 1 + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, id, nonce, Arrays.copyOfRange(stored, colon + 1 + NONCE_BYTES, stored.length));
    }

    /** Whether the bytes are sealed with the present key. */
    public boolean isSealedNow(byte[] stored) {
        int colon = sealedUntil(stored);
        return colon >= 0
                && new String(stored, SEALED.length, colon - SEALED.length, StandardCharsets.US_ASCII).equals(current);
    }

    /** Where the key's id ends; -1 for bytes without the mark. */
    private static int sealedUntil(byte[] stored) {
        if (stored.length < SEALED.length + NONCE_BYTES
                || !Arrays.equals(stored, 0, SEALED.length, SEALED, 0, SEALED.length)) {
            return -1;
        }
        for (int i = SEALED.length; i < stored.length - NONCE_BYTES; i++) {
            if (stored[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] input) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("No key mamori.field-keys." + keyId);
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Field could not be " + (mode == Cipher.ENCRYPT_MODE ? "en" : "de") + "crypted with key " + keyId,
                    e);
        }
    }
}
