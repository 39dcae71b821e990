package dev.mamori.blocklist.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about an appeal. */
@Schema(name = "AppealDecisionBody", description = "A decision about an appeal, with its reasons.")
public record AppealDecisionRequest(
        @Schema(description = "UPHELD ends the block at once; NO_BLOCK when the number has no entry.", required = true)
        @NotNull AppealOutcome outcome,

        @Schema(description = "The reasons, for the file.", required = true) @NotBlank @Size(max = 4000) String reasons,

        @Schema(description = "What the appellant is told.", required = true) @NotBlank @Size(max = 4000) String answer,

        @Schema(
                description =
                        "Whether the appellant is known to be who uses the number. Only then the public form tells"
                                + " outcome and answer.",
                required = true)
        @NotNull Boolean identityConfirmed) {}
