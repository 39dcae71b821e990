package dev.mamori.blocklist.entry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suspension as shown. */
@Schema(name = "BlockSuspension", description = "A time in which an entry rested and calls went through.")
public record SuspensionView(
        @Schema(description = "Why it rested.", required = true)
        SuspensionCause cause,

        @Schema(description = "The judgment or the appeal behind it.")
        UUID referenceId,

        @Schema(description = "In words.") String words,

        @Schema(description = "Who suspended it.", required = true)
        String suspendedBy,

        @Schema(description = "From when.", required = true) Instant suspendedAt,

        @Schema(description = "Until when; absent while it rests.")
        Instant liftedAt,

        @Schema(description = "Who lifted it.") String liftedBy,
        @Schema(description = "Why.") String liftReason) {

    /** Whether it rested at this instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(suspendedAt) && (liftedAt == null || at.isBefore(liftedAt));
    }
}
