package dev.mamori.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors for lists: the sort key of the last item shown, signed (HMAC-SHA-256, 128 bits) with the path of the list, so
 * that a caller can neither make one up nor use one list's cursor in another. Key: {@code mamori.cursor-key}.
 */
@ApplicationScoped
public class Cursors {
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final CurrentVertxRequest request;

    Cursors(@ConfigProperty(name = "mamori.cursor-key") String key, CurrentVertxRequest request) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < 32) {
            throw new IllegalStateException("mamori.cursor-key must be 32 bytes or more, in base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.request = request;
    }

    /** The cursor that continues after the item with this sort key. */
    public String sign(String... sortKey) {
        var payload = packed(sortKey);
        var signed = Arrays.copyOf(payload, payload.length + MAC_BYTES);
        System.arraycopy(mac(payload), 0, signed, payload.length, MAC_BYTES);
        return ENCODER.encodeToString(signed);
    }

    /**
     * The sort key to continue after; empty for the first page.
     *
     * @throws ProblemException CURSOR_INVALID when it was not made here for this list
     */
    public Optional<List<String>> read(String cursorOrNull) {
        if (cursorOrNull == null || cursorOrNull.isEmpty()) {
            return Optional.empty();
        }
        try {
            var signed = Base64.getUrlDecoder().decode(cursorOrNull);
            if (signed.length < MAC_BYTES) {
                throw invalid();
            }
            var payload = Arrays.copyOf(signed, signed.length - MAC_BYTES);
            var mac = Arrays.copyOfRange(signed, payload.length, signed.length);
            if (!MessageDigest.isEqual(mac, mac(payload))) {
                throw invalid();
            }
            return Optional.of(unpacked(payload));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                ProblemType.CURSOR_INVALID,
                Text.of("この一覧の nextCursor をそのまま指定してください。", "Give the nextCursor of this list as it is."));
    }

    private byte[] mac(byte[] payload) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(list().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), MAC_BYTES);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The list's path; the same list is read at another time, perhaps by another instance. */
    private String list() {
        var current = request.getCurrent();
        return current == null ? "" : current.request().path();
    }

    private static byte[] packed(String[] parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(parts.length);
            for (var part : parts) {
                out.writeUTF(part);
            }
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
        return bytes.toByteArray();
    }

    private static List<String> unpacked(byte[] payload) {
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            var parts = new ArrayList<String>();
            for (int left = in.readByte(); left > 0; left--) {
                parts.add(in.readUTF());
            }
            return List.copyOf(parts);
        } catch (IOException signedButUnreadable) {
            throw new UncheckedIOException(signedButUnreadable);
        }
    }
}
