package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The second person's decision. */
@Schema(name = "ErasureDecision", description = "The second person's decision.")
public record ErasureDecisionRequest(
        @Schema(description = "true erases it for good; false declines.") @NotNull Boolean erase) {}
