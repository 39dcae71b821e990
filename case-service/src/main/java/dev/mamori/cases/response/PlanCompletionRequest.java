package dev.mamori.cases.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a plan was carried out. */
@Schema(name = "ResponsePlanCompletion", description = "That a plan was carried out.")
public record PlanCompletionRequest(
        @Schema(description = "What was done.", examples = "SV が終了を告げ、文書で回答した") @NotBlank @Size(max = 2000) String how) {}
