package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgment to hand on. */
@Schema(name = "EscalationRequest", description = "Why a judgment is handed on.")
public record EscalationRequest(
        @Schema(description = "The reason.") @NotBlank @Size(max = 10000) String reason,

        @Schema(
                description =
                        "It leaves the mandate or the criteria agreed with the client (ESC.OUT_OF_MANDATE): head office"
                                + " and client are told; absent counts as no.")
        Boolean outOfMandate) {}
