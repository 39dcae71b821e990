package dev.mamori.cases.casefile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of evidence. */
@Schema(name = "Evidence")
public record EvidenceView(
        @Schema(required = true) UUID evidenceId,
        @Schema(required = true) Evidence.Kind kind,
        @Schema(required = true) String reference,
        String sha256,
        Instant capturedAt) {
    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(), evidence.kind(), evidence.reference(), evidence.sha256(), evidence.capturedAt());
    }
}
