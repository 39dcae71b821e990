package dev.mamori.cases.lessons;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand of a client that abuses its position; for the legal department. */
@Schema(
        name = "ClientPressure",
        description = "A demand of a client that abuses its position; for the legal department.")
public record PressureView(
        @Schema(description = "Id of the record.", required = true)
        UUID recordId,

        @Schema(description = "When it was recorded.", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it.", required = true)
        String recordedBy,

        @Schema(required = true) PressureRequest demand) {}
