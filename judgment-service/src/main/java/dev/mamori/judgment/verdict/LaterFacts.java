package dev.mamori.judgment.verdict;

import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.EvaluationStore.Kept;
import dev.mamori.judgment.evaluation.FactSheet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a later evaluation tells something else about the contacts judged: another line reached in them, other words,
 * another cause, or that they belong to another matter. What a later contact adds by itself is judged with that contact; numbers that grew over the same line change
 * nothing.
 */
final class LaterFacts {
    private LaterFacts() {}

    /** True when a judgment on the earlier one about these contacts would pass over something. */
    static boolean differ(Kept earlier, Kept later, Collection<String> contactIds) {
        return earlier.facts().companyCaused() != later.facts().companyCaused()
                || !later.facts().matterContacts().containsAll(contactIds)
                || !reached(earlier.result(), contactIds).equals(reached(later.result(), contactIds))
                || !said(earlier.facts(), contactIds).equals(said(later.facts(), contactIds));
    }

    private record Reached(String code, Outcome outcome, Set<String> contactIds) {}

    private static Set<Reached> reached(Evaluation evaluation, Collection<String> contactIds) {
        return evaluation.hits().stream()
                .map(hit -> new Reached(hit.code(), hit.outcome(), only(hit.contactIds(), contactIds)))
                .filter(hit -> !hit.contactIds().isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> only(List<String> some, Collection<String> wanted) {
        var both = new HashSet<>(some);
        both.retainAll(wanted);
        return both;
    }

    private record Said(
            String contactId,
            Instant at,
            String verbatim,
            String manner,
            FactSheet.ConductKind kind,
            Set<String> confirmedCodes) {}

    private static Set<Said> said(FactSheet facts, Collection<String> contactIds) {
        return facts.matterConduct()
                .filter(conduct -> contactIds.contains(conduct.contactId()))
                .map(conduct -> new Said(
                        conduct.contactId(),
                        conduct.at(),
                        conduct.verbatim(),
                        conduct.manner(),
                        conduct.kind(),
                        conduct.confirmedCodes().stream()
                                .map(FactSheet.ConfirmedCode::code)
                                .collect(Collectors.toSet())))
                .collect(Collectors.toSet());
    }
}
