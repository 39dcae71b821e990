package dev.mamori.judgment.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased here because case-service erased it. */
@Schema(name = "Erasure", description = "What was erased because case-service erased it: counts and ids, no words.")
public record ErasureView(
        @Schema(description = "Id of this erasure.", required = true)
        UUID erasureId,

        @Schema(required = true) Subject subject,

        @Schema(description = "Id of the case, contact or customer.", required = true)
        String subjectId,

        @Schema(description = "Evaluations whose facts and findings lost their words.", required = true)
        int evaluations,

        @Schema(description = "Judgments whose reasons were erased; verdict, lines and decider stay.", required = true)
        int judgments,

        @Schema(description = "Of these, the open ones, which were closed undecided.", required = true)
        int judgmentsClosed,

        @Schema(
                description =
                        "Opinions, recusals, escalations, countersignatures and second looks that lost their words.",
                required = true)
        int remarks,

        @Schema(description = "When case-service erased it.", required = true)
        Instant erasedAt,

        @Schema(description = "When it was erased here.", required = true)
        Instant doneAt) {

    /** What it was about. */
    @Schema(name = "ErasureSubject", description = "What it was about.")
    public enum Subject {
        CASE,
        CONTACT,
        CUSTOMER
    }
}
