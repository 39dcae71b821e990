package dev.mamori.cases.casefile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of evidence. */
@Schema(name = "Evidence", description = "An item of evidence.")
public record EvidenceView(
        @Schema(description = "Id of the item.", required = true)
        UUID evidenceId,

        @Schema(required = true) EvidenceKind kind,

        @Schema(description = "Where it lies.", required = true)
        String reference,

        @Schema(description = "SHA-256 of the thing, lower-case hexadecimal.")
        String sha256,

        @Schema(description = "When it was made.") Instant capturedAt) {
    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(), evidence.kind(), evidence.reference(), evidence.sha256(), evidence.capturedAt());
    }
}
