package dev.mamori.blocklist.routing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a queue as shown. */
@Schema(name = "RoutingPlan", description = "The rules of a queue, in their order.")
public record RoutingPlanView(
        @Schema(description = "The queue.", required = true) String queueId,

        @Schema(description = "The first rule that fits decides.", required = true)
        List<RoutingRuleView> rules,

        @Schema(description = "For everybody whom no rule fits.", required = true)
        String defaultGroup,

        @Schema(description = "Who wrote them.", required = true)
        String changedBy,

        @Schema(description = "When.", required = true) Instant changedAt) {}
