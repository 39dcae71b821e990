package dev.mamori.cases.casefile;

import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective item that backs the facts. */
@Schema(name = "EvidenceRequest", description = "An objective item that backs the facts.")
public record EvidenceItemRequest(
        @NotNull EvidenceKind kind,

        @Schema(description = "Where it lies.", examples = "rec:2026-11-09/88213") @NotBlank @Size(max = 500) String reference,

        @Schema(description = "SHA-256 of the thing, lower-case hexadecimal.", nullable = true)
        @Pattern(regexp = "[0-9a-f]{64}") String sha256,

        @Schema(description = "When it was made.", nullable = true)
        Instant capturedAt) {
    Evidence toEvidence() {
        return new Evidence(Ids.next(), kind, reference, sha256, capturedAt);
    }
}
