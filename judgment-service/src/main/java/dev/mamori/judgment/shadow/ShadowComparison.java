package dev.mamori.judgment.shadow;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a set would have proposed otherwise on stored facts: lines with their outcome that it adds, and that it no longer
 * reaches. Nothing is judged by it.
 */
record ShadowComparison(List<String> added, List<String> removed) {
    static ShadowComparison of(FactSheet facts, Evaluation then, CriteriaSet shadow, Engine engine) {
        var before = lines(then);
        var after = lines(engine.lines(facts, moment -> Optional.of(shadow)));
        return new ShadowComparison(only(after, before), only(before, after));
    }

    boolean differs() {
        return !added.isEmpty() || !removed.isEmpty();
    }

    private static Set<String> lines(Evaluation evaluation) {
        return evaluation.hits().stream()
                .map(hit -> hit.code() + "=" + hit.outcome())
                .collect(Collectors.toSet());
    }

    private static List<String> only(Set<String> these, Set<String> notThose) {
        return these.stream().filter(line -> !notThose.contains(line)).sorted().toList();
    }
}
