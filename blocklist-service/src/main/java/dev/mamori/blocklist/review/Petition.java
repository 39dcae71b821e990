package dev.mamori.blocklist.review;

import dev.mamori.phonenumber.CallingLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the requester asks for and states. Nothing in it counts as a fact.
 *
 * @param numberAsGiven the number in the requester's spelling
 * @param reason the requester's words
 * @param from start of the term
 * @param untilOrNull end of the term, exclusive
 * @param caseIdOrNull the case whose facts stand behind it
 * @param answers the checklist as far as answered
 */
public record Petition(
        String numberAsGiven,
        Ground ground,
        String reason,
        Set<String> queueIds,
        Instant from,
        Instant untilOrNull,
        List<AlternativeChannel> channels,
        UUID caseIdOrNull,
        Set<UUID> judgmentIds,
        Map<ChecklistItem, ChecklistAnswer> answers,
        List<AcceptedWarning> acceptedWarnings) {

    public Petition {
        queueIds = Set.copyOf(queueIds);
        channels = List.copyOf(channels);
        judgmentIds = Set.copyOf(judgmentIds);
        answers = Map.copyOf(answers);
        acceptedWarnings = List.copyOf(acceptedWarnings);
    }

    /** The number as it will be compared with calls. */
    public CallingLine line() {
        return Numbers.read(numberAsGiven);
    }

    /** Whether a person answered the item with this result and said something about it. */
    public boolean answered(ChecklistItem item, ChecklistResult result) {
        ChecklistAnswer answer = answers.get(item);
        return answer != null
                && answer.result() == result
                && answer.text() != null
                && !answer.text().isBlank();
    }
}
