package dev.mamori.blocklist.distribution;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A holder of a copy, as it last reported. */
@Schema(name = "ListHolder", description = "A PBX that keeps its own copy, as it last reported.")
public record HolderView(
        @Schema(description = "The key or account that reported.", required = true)
        String holderId,

        @Schema(description = "The revision of its copy.", required = true)
        long revision,

        @Schema(description = "How many revisions it is behind now.", required = true)
        long behind,

        @Schema(description = "How many entries it held.", required = true)
        int count,

        @Schema(description = "Whether count and digest were right then.", required = true)
        boolean inStep,

        @Schema(description = "When it reported.", required = true)
        Instant reportedAt) {}
