package dev.mamori.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** One signature of a message as Standard Webhooks asks: {@code v1,...} by HMAC, {@code v1a,...} by Ed25519. */
final class Signature {
    private static final String PRIVATE_KEY = "whsk_";

    private Signature() {}

    /** @param secret {@code whsec_...} or {@code whsk_...} */
    static String of(String secret, String messageId, long epochSecond, String body) {
        try {
            return secret.startsWith(PRIVATE_KEY)
                    ? byKeyPair(secret.substring(PRIVATE_KEY.length()), messageId + "." + epochSecond + "." + body)
                    : new Webhook(secret).sign(messageId, epochSecond, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException | GeneralSecurityException e) {
            throw new IllegalStateException("no usable secret", e);
        }
    }

    private static String byKeyPair(String key, String content) throws GeneralSecurityException {
        var signature = java.security.Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
    }
}
