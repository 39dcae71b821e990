package dev.mamori.cases.privacy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure before its time. */
@Schema(name = "Erasure", description = "An erasure before its time, by two people.")
public record ErasureView(
        @Schema(description = "Id of the erasure.", required = true)
        UUID erasureId,

        @Schema(required = true) Subject subject,

        @Schema(description = "Id of the case, customer or contact.", required = true)
        UUID subjectId,

        @Schema(description = "Why.", required = true) String reason,

        @Schema(required = true) ErasureState state,

        @Schema(description = "When it was asked for.", required = true)
        Instant askedAt,

        @Schema(description = "Who asked for it.", required = true)
        String askedBy,

        @Schema(description = "When it was decided.") Instant decidedAt,
        @Schema(description = "Who decided it.") String decidedBy) {}
