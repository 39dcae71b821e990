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

/** All members of an endpoint that can be changed. */
@Schema(description = "What the endpoint shall be; all members at once. Its secret is changed by a rotation.")
public record WebhookChangeRequest(
        @Schema(
                description = "Absolute https URL, at most 2,048 characters, that leads to a public address.",
                examples = "https://hooks.mirai.example/mamori")
        @NotBlank @Size(max = 2048) String url,

        @Schema(
                description = "Event types to send; today there is one, `dev.mamori.notice.created.v1`.",
                examples = "[\"dev.mamori.notice.created.v1\"]")
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "dev\\.mamori\\.notice\\.created\\.v1") String> eventTypes,

        @Schema(description = "Only notices of these kinds; absent or empty for all.", examples = "[\"POLICE\"]")
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String> kinds,

        @Schema(description = "True to get the messages of each case one after the other.", nullable = true)
        Boolean ordered,

        @Schema(
                description = "The most messages in a second; absent for the operator's limit.",
                examples = "10",
                nullable = true)
        @Min(1) @Max(10_000) Integer maxPerSecond) {}
