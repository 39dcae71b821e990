package dev.mamori.cases.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request of the person concerned. */
@Schema(name = "PersonRequest", description = "A request of the person concerned: 開示・訂正・利用停止.")
public record PersonRequestView(
        @Schema(description = "Id of the request.", required = true)
        UUID requestId,

        @Schema(required = true) PersonRequestKind kind,

        @Schema(description = "Who asks.", required = true) UUID customerId,

        @Schema(description = "Word for word.", required = true)
        String words,

        @Schema(description = "When it came.", required = true)
        LocalDate receivedOn,

        @Schema(description = "The class of the person's data: now while it is open, else when it was decided.")
        DataClass dataClass,

        @Schema(description = "Absent while it is open.") RequestOutcome outcome,
        @Schema(description = "Why it was refused.") RefusalGround refusalGround,

        @Schema(description = "What was answered to the person.")
        String answer,

        @Schema(description = "When it was decided.") Instant decidedAt,
        @Schema(description = "Who decided it.") String decidedBy) {}
