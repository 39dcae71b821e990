package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import dev.mamori.judgment.evaluation.Evaluation.NotEvaluated;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what the lines find. */
final class Findings {
    private final List<Finding> hits = new ArrayList<>();
    private final List<Finding> nearMisses = new ArrayList<>();
    private final List<NotEvaluated> notEvaluated = new ArrayList<>();
    private Instant next;

    /** Sorts the candidates of one line: every hit is kept, of the others only the nearest. */
    void of(List<Candidate> candidates) {
        var reached = candidates.stream().filter(Candidate::hit).toList();
        if (reached.isEmpty()) {
            nearest(candidates).ifPresent(candidate -> nearMisses.add(candidate.finding()));
        }
        reached.forEach(candidate -> hits.add(candidate.finding()));
    }

    /** One whose number is reached before any other, then the greatest value. */
    private static Optional<Candidate> nearest(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.measure().positive())
                .max(Comparator.comparing(Candidate::reached).thenComparing(Candidate::measure, Measure::compare));
    }

    void hit(Finding finding) {
        hits.add(finding);
    }

    void nearMiss(Finding finding) {
        nearMisses.add(finding);
    }

    void notEvaluated(Criterion line, Text because) {
        notEvaluated(line.code(), because);
    }

    void notEvaluated(String code, Text because) {
        notEvaluated.add(new NotEvaluated(code, because));
    }

    /** A running contact reaches a line at that moment if it goes on as it is. */
    void due(Instant moment) {
        if (next == null || moment.isBefore(next)) {
            next = moment;
        }
    }

    List<Finding> hits() {
        return List.copyOf(hits);
    }

    List<Finding> nearMisses() {
        return List.copyOf(nearMisses);
    }

    List<NotEvaluated> notEvaluated() {
        return List.copyOf(notEvaluated);
    }

    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }
}
