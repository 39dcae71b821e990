package dev.mamori.blocklist.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a queue as a supervisor writes them. */
@Schema(name = "RoutingPlanBody", description = "The rules of a queue, in their order.")
public record RoutingPlanRequest(
        @Schema(description = "The first rule that fits decides.", required = true) @NotNull @Size(max = 100) List<@NotNull @Valid RoutingRuleView> rules,

        @Schema(description = "For everybody whom no rule fits.", examples = "GENERAL", required = true)
        @NotBlank @Size(max = 64) String defaultGroup) {
    RoutingPlan toDomain() {
        return new RoutingPlan(rules.stream().map(RoutingRuleView::toDomain).toList(), defaultGroup);
    }
}
