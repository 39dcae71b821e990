package dev.mamori.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new key is for. */
@Schema(name = "ApiKeyRequest", description = "What a new API key is for.")
public record ApiKeyRequestBody(
        @Schema(description = "For people: which machine uses the key.", examples = "PBX Tokyo 1")
        @NotBlank @Size(max = 100) String label,

        @Schema(description = "The queues that the key may speak for; empty or absent for all of the client's.")
        @Size(max = 200) List<@NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]+") String> queueIds,

        @Schema(description = "The key works until then; absent for no end.")
        Instant expiresAt) {
    public ApiKeyRequestBody {
        queueIds = queueIds == null ? List.of() : queueIds;
    }
}
