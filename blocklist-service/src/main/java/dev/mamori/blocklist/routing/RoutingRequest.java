package dev.mamori.blocklist.routing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a voice IVR heard of a caller. */
@Schema(name = "RoutingQuestion", description = "What a voice IVR heard of a caller.")
public record RoutingRequest(
        @Schema(
                description = "What the caller wants; anything that no rule names goes to the default.",
                examples = "COMPLAINT",
                nullable = true)
        @Size(max = 40) String intent,

        @Schema(description = "How the caller feels; UNKNOWN when left out.", nullable = true)
        Mood mood,

        @Schema(description = "Further words of the IVR.") @Size(max = 20) Set<@NotNull @Size(max = 40) String> states,

        @Schema(description = "The caller's number, for rules about known cases.", nullable = true) @Size(max = 100) String number) {

    public RoutingRequest {
        states = states == null ? Set.of() : states;
    }

    Utterance toDomain(boolean knownCase) {
        return new Utterance(
                intent == null ? Utterance.UNKNOWN : intent, mood == null ? Mood.UNKNOWN : mood, states, knownCase);
    }
}
