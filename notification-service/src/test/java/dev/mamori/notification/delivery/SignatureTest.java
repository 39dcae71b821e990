package dev.mamori.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checked by the JDK's own means, as a receiver without our library would. */
class SignatureTest {
    private static final String BODY = "{\"kind\":\"POLICE\"}";
    private static final byte[] CONTENT = ("m1.1762672090." + BODY).getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("A shared secret signs by HMAC-SHA-256 over id, time and body")
    void bySecret() throws Exception {
        byte[] key = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        String signature = Signature.of("whsec_" + Base64.getEncoder().encodeToString(key), "m1", 1762672090L, BODY);

        assertThat(signature).isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(CONTENT)));
    }

    @Test
    @DisplayName("A key pair signs by Ed25519 over the same; the public key proves it")
    void byKeyPair() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String secret =
                "whsk_" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

        String signature = Signature.of(secret, "m1", 1762672090L, BODY);

        assertThat(signature).startsWith("v1a,");
        var verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(CONTENT);
        assertThat(verifier.verify(Base64.getDecoder().decode(signature.substring(4))))
                .isTrue();
    }

    @Test
    void anUnusableSecretIsAFaultAndIsNotShown() {
        assertThatThrownBy(() -> Signature.of("whsk_AAAA", "m1", 1L, BODY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("AAAA");
    }
}
