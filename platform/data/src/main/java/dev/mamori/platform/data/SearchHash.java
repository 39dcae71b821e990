package dev.mamori.platform.data;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns a value into something that can be searched for and joined on, but not turned back without the key: HMAC-SHA-256
 * keyed by {@code mamori.search-key} (32 bytes, base64). A plain hash would not do: all phone numbers can be tried.
 */
@ApplicationScoped
public class SearchHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    SearchHash(@ConfigProperty(name = "mamori.search-key") String key) {
        this.key = SecretKeys.read("mamori.search-key", key, ALGORITHM);
    }

    // As in FieldCipher: a missing key is a failure to start.
    void atStart(@Observes StartupEvent start) {}

    /** The hash, 64 hexadecimal digits, of a value in its normal form (for a number: E.164). */
    public String of(String normalised) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
