package dev.mamori.blocklist.distribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a copy is right. */
@Schema(name = "AppliedListAnswer", description = "Whether a copy is right, and what it should be.")
public record AppliedView(
        @Schema(description = "Whether revision, count and digest are those of the list.", required = true)
        boolean inStep,

        @Schema(description = "The present revision.", required = true)
        long revision,

        @Schema(description = "How many entries there should be.", required = true)
        int count,

        @Schema(description = "The digest there should be.", required = true)
        String sha256,

        @Schema(
                description = "What to do: NOTHING, CHANGES (ask for the changes) or SNAPSHOT (take the whole list).",
                required = true)
        Remedy remedy) {

    /** What a holder should do. */
    public enum Remedy {
        NOTHING,
        CHANGES,
        SNAPSHOT
    }
}
