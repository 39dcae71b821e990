package dev.mamori.blocklist.figures;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of requests, blocks and appeals in a time (persona P9). */
@Schema(name = "BlockFigures", description = "What became of requests, blocks and appeals; wrong blocks above all.")
public record FiguresView(
        @Schema(description = "From this instant.", required = true)
        Instant from,

        @Schema(description = "Until just before this instant.", required = true)
        Instant until,

        @Schema(description = "Requests submitted.", required = true)
        int requestsSubmitted,

        @Schema(description = "Requests refused: by a stop, a reviewer or the client.", required = true)
        int requestsRefused,

        @Schema(description = "Requests approved.", required = true)
        int requestsApproved,

        @Schema(description = "Entries that ended by a person before their time.", required = true)
        int entriesRevoked,

        @Schema(description = "Entries that ended by time.", required = true)
        int entriesExpired,

        @Schema(description = "Calls refused because a number was listed.", required = true)
        int refusedCalls,

        @Schema(description = "Appeals received.", required = true)
        int appealsReceived,

        @Schema(description = "Appeals upheld.", required = true)
        int appealsUpheld,

        @Schema(description = "Appeals dismissed.", required = true)
        int appealsDismissed,

        @Schema(description = "Appeals that are undecided after their term, or were decided late.", required = true)
        int appealsLate,

        @Schema(description = "Entries that were wrong: an appeal against them was upheld.", required = true)
        int wrongBlocks,

        @Schema(description = "Calls that wrong entries refused, whenever.", required = true)
        int callsRefusedByWrongBlocks,

        @Schema(description = "Suspensions because of a doubt, an appeal or a withdrawn verdict.", required = true)
        int suspensions,

        @Schema(description = "Re-reviews that are open after their time.", required = true)
        int reReviewsOverdue) {}
