package dev.mamori.blocklist.routing;

import java.util.Set;

/**
 * What a voice IVR made of a caller's words.
 *
 * @param intent what the caller wants; {@code UNKNOWN} when the IVR could not tell
 * @param knownCase whether the number is known from a block request of this client
 */
record Utterance(String intent, Mood mood, Set<String> states, boolean knownCase) {

    static final String UNKNOWN = "UNKNOWN";

    Utterance {
        states = Set.copyOf(states);
    }
}
