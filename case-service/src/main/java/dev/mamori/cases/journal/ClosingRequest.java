package dev.mamori.cases.journal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the work on a case is done, and with which outcome. */
@Schema(name = "CaseClosingRequest", description = "That the work on a case is done, and with which outcome.")
public record ClosingRequest(
        @NotNull Outcome outcome,

        @Schema(description = "Why; needed where a valid request is not performed.", nullable = true) @Size(max = 2000) String reason) {
    boolean givesReason() {
        return reason != null && !reason.isBlank();
    }
}
