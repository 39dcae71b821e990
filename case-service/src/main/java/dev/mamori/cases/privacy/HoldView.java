package dev.mamori.cases.privacy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal hold. */
@Schema(name = "LegalHold", description = "A legal hold: what it names, and all that belongs to it, is not erased.")
public record HoldView(
        @Schema(description = "Id of the hold.", required = true)
        UUID holdId,

        @Schema(required = true) HoldSubject subject,

        @Schema(description = "Id of the case or customer.", required = true)
        UUID subjectId,

        @Schema(description = "Why.", required = true) String reason,

        @Schema(description = "When it was placed.", required = true)
        Instant placedAt,

        @Schema(description = "Who placed it.", required = true)
        String placedBy,

        @Schema(description = "When it was lifted; absent while it is in force.")
        Instant liftedAt,

        @Schema(description = "Who lifted it.") String liftedBy) {}
