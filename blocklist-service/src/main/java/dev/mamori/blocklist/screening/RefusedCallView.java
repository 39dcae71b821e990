package dev.mamori.blocklist.screening;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refused call as shown. */
@Schema(name = "RefusedCall", description = "A call that was refused: an event, and no incident by itself.")
public record RefusedCallView(
        @Schema(description = "Its id.", required = true) UUID refusedCallId,

        @Schema(description = "The queue that was called.", required = true)
        String queueId,

        @Schema(description = "When the answer was given.", required = true)
        Instant refusedAt,

        @Schema(description = "The PBX's id of the call.") String callId,

        @Schema(description = "The caller's number, masked; absent when withheld.", examples = "****0010")
        String number,

        @Schema(description = "LISTED or WITHHELD_POLICY.", required = true)
        String reason,

        @Schema(description = "The entry behind it.") UUID entryId,

        @Schema(description = "What the caller heard.", required = true)
        String announcementId,

        @Schema(description = "SIP status of the refusal.", required = true)
        int sipStatus) {}
