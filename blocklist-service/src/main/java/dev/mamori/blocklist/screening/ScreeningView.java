package dev.mamori.blocklist.screening;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer about one call, flat: strings and numbers only, because many a PBX can read nothing else. */
@Schema(name = "ScreeningAnswer", description = "May this call be put through? Flat, strings and numbers only.")
public record ScreeningView(
        @Schema(description = "Only REJECT refuses.", required = true)
        ScreeningDecision decision,

        @Schema(description = "Why.", required = true) ScreeningReason reason,

        @Schema(description = "The queue that was recognised.")
        String queueId,

        @Schema(description = "SIP status for the refusal.", examples = "603")
        Integer sipStatus,

        @Schema(description = "Stable name of the announcement.", examples = "MRI-CARE.refusal")
        String announcementId,

        @Schema(description = "What the caller hears, with the channels that stay open.")
        String announcement,

        @Schema(description = "The entry behind the refusal.")
        UUID entryId,

        @Schema(description = "State of the client's list that was asked.", required = true)
        long revision) {
    static ScreeningView of(ScreeningAnswer answer) {
        return new ScreeningView(
                answer.decision(),
                answer.reason(),
                answer.queueIdOrNull(),
                answer.isRefusal() ? answer.sipStatus() : null,
                answer.announcementIdOrNull(),
                answer.announcementOrNull(),
                answer.entryIdOrNull(),
                answer.revision());
    }
}
