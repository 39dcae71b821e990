package dev.mamori.platform.security;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as shown to an admin. */
@Schema(name = "ApiKey", description = "An API key. The key itself is shown once, when it is made or rotated.")
public record ApiKeyView(
        @Schema(description = "The key's id; not secret.", examples = "3f9a0c12d47be865")
        String keyId,

        @Schema(description = "The whole key, for X-API-Key. Only in the answer that made it.")
        String apiKey,

        @Schema(description = "Which machine uses it.") String label,

        @Schema(description = "The queues it may speak for; empty for all.")
        List<String> queueIds,

        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(description = "It works until then.") Instant expiresAt,

        @Schema(description = "The secret before the last rotation works until then.")
        Instant previousUntil,

        @Schema(description = "When it was revoked.") Instant revokedAt,

        @Schema(description = "Whether it opens the door now.")
        boolean inForce) {
    static ApiKeyView of(ApiKeyRow row, Instant now) {
        return new ApiKeyView(
                row.keyId,
                null,
                row.label,
                List.of(row.queueIds),
                row.createdAt,
                row.expiresAt,
                row.previousUntil,
                row.revokedAt,
                row.revokedAt == null && (row.expiresAt == null || now.isBefore(row.expiresAt)));
    }

    ApiKeyView withSecret(String key) {
        return new ApiKeyView(keyId, key, label, queueIds, createdAt, expiresAt, previousUntil, revokedAt, inForce);
    }
}
