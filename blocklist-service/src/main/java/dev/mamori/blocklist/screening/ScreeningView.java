package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer about one call, flat: strings and numbers only, because many a PBX can read nothing else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "decision",
    "reason",
    "queueId",
    "sipStatus",
    "sipReason",
    "callInfo",
    "announcementId",
    "announcement",
    "entryId",
    "revision"
})
@Schema(name = "ScreeningAnswer", description = "May this call be put through? Flat, strings and numbers only.")
public record ScreeningView(
        @Schema(description = "Only REJECT refuses.", required = true)
        ScreeningDecision decision,

        @Schema(description = "Why.", required = true) ScreeningReason reason,

        @Schema(description = "The queue that was recognised.")
        String queueId,

        @Schema(
                description = "SIP status for the refusal: 603, 607 or 608 by the queue's policy, 433 for a withheld"
                        + " number.",
                examples = "603")
        Integer sipStatus,

        @Schema(description = "Its reason phrase.", examples = "Decline")
        String sipReason,

        @Schema(
                description = "Header Call-Info of a 608 (RFC 8688): where the caller can object.",
                examples = "<https://redress.example/CL-MRI>;purpose=jwscard")
        String callInfo,

        @Schema(description = "Stable name of the announcement.", examples = "MRI-CARE.refusal")
        String announcementId,

        @Schema(description = "What the caller hears, with the channels that stay open.")
        String announcement,

        @Schema(description = "The entry behind the refusal.")
        UUID entryId,

        @Schema(description = "State of the client's list that was asked.", required = true)
        long revision) {
    static ScreeningView of(ScreeningAnswer answer) {
        SipRefusal refusal = answer.refusalOrNull();
        return new ScreeningView(
                answer.decision(),
                answer.reason(),
                answer.queueIdOrNull(),
                refusal == null ? null : refusal.status(),
                refusal == null ? null : refusal.phrase(),
                refusal == null ? null : refusal.callInfoOrNull(),
                answer.announcementIdOrNull(),
                answer.announcementOrNull(),
                answer.entryIdOrNull(),
                answer.revision());
    }
}
