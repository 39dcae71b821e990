package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a request has come; the statements before stay on record. */
@Schema(description = "How far a request has come; the statements before stay on record.")
public record RequestStateRequest(
        @NotNull RequestState state,

        @Schema(description = "As before when absent.", nullable = true)
        RequestValidity validity,

        @Schema(description = "For example how it was performed, with the proof.", nullable = true) @Size(max = 2000) String reason) {}
