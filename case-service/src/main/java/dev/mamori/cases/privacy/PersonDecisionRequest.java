package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request of the person concerned is decided. */
@Schema(name = "PersonRequestDecision", description = "How a request of the person concerned is decided.")
public record PersonDecisionRequest(
        @NotNull RequestOutcome outcome,

        @Schema(description = "Why it is refused; with REFUSED, and with no other.", nullable = true)
        RefusalGround refusalGround,

        @Schema(description = "What is answered to the person: what was done, or why not.")
        @NotBlank @Size(max = 20_000) String answer) {}
