package dev.mamori.blocklist.rereview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a re-review. */
@Schema(name = "ReReviewBody", description = "The result of a re-review.")
public record ReReviewRequest(
        @Schema(description = "KEEP lets it run to its end, REVOKE ends it for good.", required = true) @NotNull ReReviewResult result,

        @Schema(description = "Why.", examples = "60日間着信がなく、目的は達せられた", required = true) @NotBlank @Size(max = 4000) String opinion) {}
