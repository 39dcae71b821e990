package dev.mamori.blocklist.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as written and shown. */
@Schema(name = "RoutingRule", description = "One rule; what is left out fits everything.")
public record RoutingRuleView(
        @Schema(description = "What the caller wants, by the IVR's words.", examples = "[\"COMPLAINT\"]")
        @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> intents,

        @Schema(description = "How the caller feels.", examples = "[\"ANGRY\"]") @Size(max = 5) Set<@NotNull Mood> moods,

        @Schema(description = "Further words of the IVR; one of them is enough.", examples = "[\"SECOND_CALL_TODAY\"]")
        @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> states,

        @Schema(description = "Whether the number is known from a block request of this client.", nullable = true)
        Boolean knownCase,

        @Schema(description = "The handlers to connect to.", examples = "SENIOR", required = true)
        @NotBlank @Size(max = 64) String group) {

    public RoutingRuleView {
        intents = intents == null ? Set.of() : intents;
        moods = moods == null ? Set.of() : moods;
        states = states == null ? Set.of() : states;
    }

    RoutingRule toDomain() {
        return new RoutingRule(intents, moods, states, knownCase, group);
    }
}
