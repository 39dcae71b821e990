package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step with its reason. */
@Schema(name = "BenchReasonRequest", description = "Why one is recused, or why it is handed on.")
public record ReasonRequest(
        @Schema(description = "The reason.") @NotBlank @Size(max = 10000) String reason) {}
