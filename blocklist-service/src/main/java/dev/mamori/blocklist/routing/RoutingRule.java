package dev.mamori.blocklist.routing;

import java.util.Set;

/**
 * One rule: what is left empty fits everything.
 *
 * @param intents what the caller wants, by the IVR's words
 * @param moods how the caller feels
 * @param states further words of the IVR, for example {@code SECOND_CALL_TODAY} or {@code LANGUAGE_EN}; one of them is enough
 * @param knownCase whether the number is known from a block request of this client; null for both
 * @param group the handlers to connect to
 */
public record RoutingRule(Set<String> intents, Set<Mood> moods, Set<String> states, Boolean knownCase, String group) {

    public RoutingRule {
        intents = Set.copyOf(intents);
        moods = Set.copyOf(moods);
        states = Set.copyOf(states);
    }

    boolean fits(Utterance caller) {
        return (intents.isEmpty() || intents.contains(caller.intent()))
                && (moods.isEmpty() || moods.contains(caller.mood()))
                && (states.isEmpty() || caller.states().stream().anyMatch(states::contains))
                && (knownCase == null || knownCase == caller.knownCase());
    }
}
