package dev.mamori.notification.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint to register. */
@Schema(description = "An endpoint of the client's own that is told of new notices.")
public record WebhookRequest(
        @Schema(
                description =
                        "Absolute https URL, at most 2,048 characters, that leads to a public address. Plain http and"
                                + " private addresses only where the operator lists them. Redirects are not followed.",
                examples = "https://hooks.mirai.example/mamori")
        @NotBlank @Size(max = 2048) String url,

        @Schema(
                description = "Event types to send; today there is one, `dev.mamori.notice.created.v1`.",
                examples = "[\"dev.mamori.notice.created.v1\"]")
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "dev\\.mamori\\.notice\\.created\\.v1") String> eventTypes,

        @Schema(description = "Only notices of these kinds; absent or empty for all.", examples = "[\"POLICE\"]")
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> kinds,

        @Schema(
                description = "How messages are signed: `HMAC` (when absent) or `ED25519`. It stays as it is.",
                nullable = true)
        SignatureKind signature,

        @Schema(
                description = "True to get the messages of each case one after the other: a later one waits until the"
                        + " earlier one was taken or given up.",
                nullable = true)
        Boolean ordered,

        @Schema(
                description = "The most messages in a second; absent for the operator's limit.",
                examples = "10",
                nullable = true)
        @Min(1) @Max(10_000) Integer maxPerSecond) {

    WebhookChangeRequest asChange() {
        return new WebhookChangeRequest(url, eventTypes, kinds, ordered, maxPerSecond);
    }
}
