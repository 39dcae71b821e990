package dev.mamori.cases.response;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done about a type that a verdict of harassment cites. */
@Schema(name = "ResponsePlan", description = "What is to be done about a type that a verdict of harassment cites.")
public record ResponsePlanView(
        @Schema(description = "Id of the plan.", required = true)
        UUID planId,

        @Schema(description = "The judgment that opened it.", required = true)
        UUID judgmentId,

        @Schema(required = true) HarassmentType type,
        @Schema(required = true) ResponsePlanState state,

        @Schema(description = "When the verdict opened it.", required = true)
        Instant openedAt,

        @Schema(description = "When it was carried out.") Instant doneAt,
        @Schema(description = "Who carried it out.") String doneBy,
        @Schema(description = "How it was carried out.") String how) {}
