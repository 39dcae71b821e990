package dev.mamori.cases.guard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as the wall shows it, in lists and in the stream. */
@Schema(name = "Alert", description = "An alert as the wall shows it, in lists and in the stream.")
public record AlertView(
        @Schema(description = "Id of the alert.", required = true)
        UUID alertId,

        @Schema(description = "Whose call it is.", required = true)
        String clientId,

        @Schema(description = "Id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "Absent while no event told.") String queueId,

        @Schema(description = "On whose wall it is.", required = true)
        String centreId,

        @Schema(description = "Who handles the call.") String staffId,

        @Schema(description = "Absent when the person is not registered.", examples = "桐谷")
        String staffBusinessName,

        @Schema(required = true) AlertKind kind,

        @Schema(description = "As recognised: CUSTOMER or STAFF; SYSTEM for a limit.", required = true)
        String speaker,

        @Schema(description = "Word for word; for a limit what was exceeded.", required = true)
        String words,

        @Schema(description = "When it was said.", required = true)
        Instant occurredAt,

        @Schema(description = "When the alert was raised.", required = true)
        Instant raisedAt,

        @Schema(description = "null while nobody acknowledged it.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Instant acknowledgedAt,

        @Schema(description = "Who acknowledged it first.") String acknowledgedBy,

        @Schema(description = "How often it climbed along the duty roster.", required = true)
        int level,

        @Schema(description = "Whom the duty roster calls at this level.")
        String calledStaffId) {
    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.client(),
                alert.contact(),
                alert.queue() == null ? null : alert.queue().value(),
                alert.centre() == null ? null : alert.centre().value(),
                alert.staff() == null ? null : alert.staff().value(),
                alert.staffBusinessName(),
                alert.kind(),
                alert.speaker(),
                alert.words(),
                alert.occurredAt(),
                alert.raisedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.level(),
                alert.called() == null ? null : alert.called().value());
    }
}
