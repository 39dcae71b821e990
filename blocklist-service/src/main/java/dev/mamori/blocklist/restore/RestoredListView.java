package dev.mamori.blocklist.restore;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restore that was found, as operators see it: no numbers, no words. */
@Schema(name = "RestoredList", description = "An older database was found in the place of a newer one.")
public record RestoredListView(
        @Schema(description = "Its id.", required = true) UUID restoreId,

        @Schema(description = "When a screening instance noticed.", required = true)
        Instant detectedAt,

        @Schema(description = "The highest revision that any instance had seen.", required = true)
        long seenRevision,

        @Schema(description = "The revision of the restored database.", required = true)
        long foundRevision,

        @Schema(description = "Ends and suspensions that the journals know.", required = true)
        int endsKnown,

        @Schema(description = "Of these, how many the database does not know yet.", required = true)
        int endsToReplay,

        @Schema(description = "When the journals were replayed; until then nobody is refused.", nullable = true)
        Instant replayedAt,

        @Schema(description = "Who had them replayed.", nullable = true)
        String replayedBy,

        @Schema(description = "What the person checked.", nullable = true)
        String replayReason) {}
