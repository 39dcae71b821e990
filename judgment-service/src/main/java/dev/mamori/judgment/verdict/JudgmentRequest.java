package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be judged. */
@Schema(name = "JudgmentRequest", description = "What is to be judged: an evaluation, for a case.")
public record JudgmentRequest(
        @Schema(description = "The evaluation whose facts are judged.") @NotNull UUID evaluationId,

        @Schema(description = "The case.") @NotNull UUID caseId,

        @Schema(description = "A signed judgment of the same case that another person judges again.")
        UUID reviewOf,

        @Schema(description = "Who asked for that; needed with reviewOf.")
        ReviewAskedBy reviewAskedBy) {}
