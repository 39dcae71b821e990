package dev.mamori.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was shown to whom, and when. */
@Schema(
        name = "Receipt",
        requiredProperties = {"channel", "recipient", "state", "shown", "at"},
        description = "That a notice was shown or sent to somebody.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        @Schema(description = "By which way.") Channel channel,

        @Schema(
                description = "Who: the reader's id, the contact's id, the department, or the endpoint's id.",
                examples = "01993c1e-7a00-7000-8000-000000000002")
        String recipient,

        @Schema(description = "`READ`, or where the mail or delivery stands.", examples = "SENT")
        String state,

        @Schema(description = "What was shown: the summary as read, the mail's text, or what kind of message went out.")
        String shown,

        @Schema(description = "When it was read first, or when the mail or delivery was made.")
        Instant at,

        @Schema(description = "When the mail or delivery ended.", nullable = true)
        Instant endedAt) {

    /** By which way somebody was told. */
    @Schema(name = "ReceiptChannel", description = "`API`: read here. `MAIL`: mailed. `WEBHOOK`: sent to an endpoint.")
    public enum Channel {
        API,
        MAIL,
        WEBHOOK
    }
}
