package dev.mamori.blocklist.entry;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a departure did. */
@Schema(name = "Departure", description = "The entries that rest because the client left.")
public record DepartureView(
        @Schema(description = "Their ids; a re-review is opened for each.", required = true)
        List<UUID> entryIds) {}
