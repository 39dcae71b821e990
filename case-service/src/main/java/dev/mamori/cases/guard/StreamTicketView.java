package dev.mamori.cases.guard;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket for one alert stream. */
@Schema(name = "StreamTicket", description = "A ticket for one alert stream.")
public record StreamTicketView(
        @Schema(description = "Good once.", required = true) String ticket,

        @Schema(description = "Good until then, if not used.", required = true)
        Instant expiresAt) {}
