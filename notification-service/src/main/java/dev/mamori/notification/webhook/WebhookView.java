package dev.mamori.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint as the API shows it. */
@Schema(
        name = "Webhook",
        requiredProperties = {"webhookId", "url", "eventTypes", "kinds", "state", "signature", "ordered", "createdAt"},
        description = "An endpoint that is told of new notices.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        @Schema(description = "Id of the endpoint.") UUID webhookId,

        @Schema(description = "Where messages go.", examples = "https://hooks.mirai.example/mamori")
        String url,

        @Schema(description = "Event types that are sent.", examples = "[\"dev.mamori.notice.created.v1\"]")
        List<String> eventTypes,

        @Schema(description = "Only notices of these kinds; empty for all.")
        List<String> kinds,

        @Schema(description = "Whether it is called.") WebhookState state,
        @Schema(description = "How messages are signed.") SignatureKind signature,

        @Schema(description = "Whether the messages of each case come one after the other.")
        boolean ordered,

        @Schema(description = "The most messages in a second; absent for the operator's limit.", nullable = true)
        Integer maxPerSecond,

        @Schema(description = "When it was registered.") Instant createdAt,

        @Schema(
                description = "Signing secret (Standard Webhooks): `whsec_` and base64. Only of `HMAC`, only in the"
                        + " answer to the creation and to a rotation; it cannot be read again.",
                nullable = true)
        String secret,

        @Schema(description = "Of `ED25519`: the key to verify with, `whpk_` and 32 bytes in base64.", nullable = true)
        String publicKey,

        @Schema(description = "After a rotation: the former public key.", nullable = true)
        String previousPublicKey,

        @Schema(
                description = "After a rotation: until then messages also carry the signature of the former secret.",
                nullable = true)
        Instant previousSecretUntil) {

    static WebhookView of(WebhookRow row, String secretOrNull) {
        return new WebhookView(
                row.webhookId,
                row.url,
                row.eventTypes,
                row.kinds,
                row.state,
                row.signature,
                row.ordered,
                row.maxPerSecond,
                row.createdAt,
                row.signature == SignatureKind.HMAC ? secretOrNull : null,
                row.publicKey,
                row.previousPublicKey,
                row.previousSecretUntil);
    }
}
