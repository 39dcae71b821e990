package dev.mamori.cases.privacy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long things of a client are kept. */
@Schema(name = "Retention", description = "How long things of a client are kept.")
public record RetentionView(
        @Schema(description = "Counts the decisions; 0 for the defaults.", required = true)
        long version,

        @Schema(description = "Days from the end of a contact that belongs to no case.", required = true)
        int contactDays,

        @Schema(description = "Days from the closing of a case.", required = true)
        int caseDays,

        @Schema(description = "Days from the last that was heard of a customer.", required = true)
        int customerDays,

        @Schema(description = "A shortening that a second person has not confirmed yet.")
        ProposalView proposed) {

    /** A shortening that a second person has not confirmed yet. */
    @Schema(name = "RetentionProposal", description = "A shortening that a second person has not confirmed yet.")
    public record ProposalView(
            @Schema(description = "The version that it becomes.", required = true)
            long version,

            @Schema(description = "Days for contacts.", required = true)
            int contactDays,

            @Schema(description = "Days for cases.", required = true)
            int caseDays,

            @Schema(description = "Days for customers.", required = true)
            int customerDays,

            @Schema(description = "Why.", required = true) String reason,

            @Schema(description = "Who proposed it; another confirms.", required = true)
            String proposedBy,

            @Schema(description = "When.", required = true) Instant proposedAt) {}
}
