package dev.mamori.blocklist.rereview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A re-review as shown. */
@Schema(name = "ReReview", description = "A task to look at an entry again, and what came of it.")
public record ReReviewView(
        @Schema(description = "The task's id.", required = true)
        UUID reReviewId,

        @Schema(description = "The entry.", required = true) UUID entryId,

        @Schema(description = "Why it is looked at.", required = true)
        ReReviewCause cause,

        @Schema(description = "When the task was opened.", required = true)
        Instant openedAt,

        @Schema(description = "When it should be done.", required = true)
        Instant dueAt,

        @Schema(description = "What came of it; absent while it is open.")
        ReReviewResult result,

        @Schema(description = "Why.") String opinion,
        @Schema(description = "Who looked.") String reviewedBy,
        @Schema(description = "When.") Instant reviewedAt) {}
