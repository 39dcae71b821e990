package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature for a default stop that the set turned into a warning, in requests and answers. */
@Schema(name = "AcceptedWarning", description = "Why a default stop may be passed, and who signs for it.")
public record AcceptedWarningView(
        @Schema(description = "The default stop.", examples = "HS-16", required = true) @NotBlank @Size(max = 5) String stop,

        @Schema(description = "Why it may be passed.", required = true) @NotBlank @Size(max = 2000) String reason,

        @Schema(description = "Who signs for it.", required = true) @NotBlank @Size(max = 100) String signerName) {
    static AcceptedWarningView of(AcceptedWarning accepted) {
        return new AcceptedWarningView(accepted.stop().code(), accepted.reason(), accepted.signerName());
    }
}
