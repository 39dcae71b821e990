package dev.mamori.blocklist.routing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The group of handlers for a caller. Flat, because many an IVR can read nothing else. */
@Schema(name = "RoutingAnswer", description = "The group of handlers for a caller. It never refuses anybody.")
public record RoutingView(
        @Schema(description = "The handlers to connect to.", required = true)
        String group,

        @Schema(description = "The rule that decided, from 1 on; 0 for the default group.", required = true)
        int rule,

        @Schema(description = "Whether the number is known from a block request of this client.", required = true)
        boolean knownCase) {}
