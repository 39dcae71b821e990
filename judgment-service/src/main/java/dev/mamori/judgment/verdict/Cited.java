package dev.mamori.judgment.verdict;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The lines that a ruling cites, as far as the set has them, beside what was found in the facts. */
final class Cited {
    private final Ruling ruling;
    private final Bench bench;

    Cited(Ruling ruling, Bench bench) {
        this.ruling = ruling;
        this.bench = bench;
    }

    Stream<Criterion> lines() {
        return ruling.criteriaCodes().stream().flatMap(code -> bench.set().criterion(code).stream());
    }

    List<HarassmentType> types() {
        return lines().map(line -> bench.set().typeOf(line)).distinct().toList();
    }

    /** The hits of a line. */
    List<Finding> hits(String code) {
        return bench.evaluation().hits().stream()
                .filter(hit -> hit.code().equals(code))
                .toList();
    }

    /** The hits of all cited lines. */
    List<Finding> hits() {
        return ruling.criteriaCodes().stream()
                .flatMap(code -> hits(code).stream())
                .toList();
    }

    /** A line whose number is not agreed: a person may cite it, as INDIVIDUAL (REQ-6.1.3). */
    boolean openLine(Criterion line) {
        return line.counted()
                && line.metric().whenNull() == Outcome.INDIVIDUAL
                && bench.facts().contacts().stream().anyMatch(contact -> bench.set()
                        .number(line.metric().thresholdParameter(), contact.queueId())
                        .isEmpty());
    }

    boolean supported(Criterion line) {
        return !hits(line.code()).isEmpty() || openLine(line);
    }

    /** What the line means here. */
    Outcome outcome(Criterion line) {
        return hits(line.code()).stream()
                .map(Finding::outcome)
                .findFirst()
                .orElseGet(() -> openLine(line) ? Outcome.INDIVIDUAL : line.outcome());
    }

    boolean any(Outcome outcome) {
        return lines().anyMatch(line -> outcome(line) == outcome);
    }
}
