package dev.mamori.judgment.pressure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand as the API shows it. */
@Schema(
        name = "ClientDemand",
        description = "What the client demanded from its stronger position. It is for legal and touches no verdict.")
public record ClientDemandView(
        @Schema(description = "Its id.") UUID demandId,
        @Schema(description = "Which kind.") PressureKind kind,
        @Schema(description = "The words.") String text,
        @Schema(description = "Who of the client.") String madeBy,
        @Schema(description = "When it was received.") Instant receivedAt,

        @Schema(description = "The judgment that it is about; absent for none.")
        UUID judgmentId,

        @Schema(description = "Who recorded it.") String recordedBy,
        @Schema(description = "When.") Instant recordedAt,

        @Schema(description = "Who of legal took it; absent while it waits.")
        String takenBy,

        @Schema(description = "When.") Instant takenAt,
        @Schema(description = "What legal does about it.") String answer) {}
