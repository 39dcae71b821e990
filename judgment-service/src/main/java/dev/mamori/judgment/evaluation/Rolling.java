package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts over a rolling window of days. Every window that ends at a counted event is looked at, so that a line once
 * reached stays reached however late it is evaluated. The line, its number and the window's length come from the set in
 * force at the last event counted.
 *
 * <p>An event exactly the window's length before the last one is still within it (以内).
 */
final class Rolling {
    /** What is counted in a window and which conditions are missing. */
    interface Rule {
        /**
         * @param first the place of the window's first event among all events
         * @param end the place after its last one
         */
        Measure measure(int first, int end, CriteriaSet set);

        List<Text> unmet(List<Event> window, CriteriaSet set, String queueId);
    }

    /** A line as a set agreed it for a queue. */
    private record Agreed(Criterion line, CriteriaSet set, BigDecimal threshold, Duration length) {
        static Optional<Agreed> of(Criterion line, CriteriaSet set, String queueId) {
            var own = set.criterion(line.code()).orElse(line);
            var length = set.window(own.metric(), queueId);
            return set.number(own.metric().thresholdParameter(), queueId)
                    .flatMap(threshold -> length.map(days -> new Agreed(own, set, threshold, days)));
        }

        String window() {
            return "SAME_MATTER/P" + length.toDays() + "D";
        }
    }

    private record Terms(CriteriaSet set, String queueId) {}

    private Rolling() {}

    /** The windows' values, oldest first; {@code events} are in order of time. */
    static List<Candidate> count(Criterion line, Scene scene, List<Event> events, Rule rule) {
        Map<Terms, Optional<Agreed>> known = new HashMap<>();
        var candidates = new ArrayList<Candidate>();
        int first = 0;
        for (int last = 0; last < events.size(); last++) {
            var event = events.get(last);
            var terms = new Terms(
                    scene.setAt(event.at()).orElseGet(() -> scene.setOf(event.contact())),
                    event.contact().queueId());
            var agreed = known.computeIfAbsent(terms, some -> Agreed.of(line, some.set(), some.queueId()))
                    .orElse(null);
            if (agreed != null) {
                first = firstWithin(events, first, event.at().minus(agreed.length()));
                candidates.add(candidate(
                        agreed,
                        rule.measure(first, last + 1, agreed.set()),
                        events.subList(first, last + 1),
                        terms.queueId(),
                        rule));
            }
        }
        return candidates;
    }

    /** The place of the first event that is not before a moment, looked for from another place. */
    private static int firstWithin(List<Event> events, int near, Instant from) {
        int first = near;
        while (first > 0 && !events.get(first - 1).at().isBefore(from)) {
            first--;
        }
        while (events.get(first).at().isBefore(from)) {
            first++;
        }
        return first;
    }

    private static Candidate candidate(Agreed agreed, Measure measure, List<Event> inside, String queueId, Rule rule) {
        return new Candidate(
                agreed.line(),
                agreed.set(),
                measure,
                agreed.threshold(),
                agreed.window(),
                inside,
                rule.unmet(inside, agreed.set(), queueId));
    }

    /** Of all windows the one to tell: a hit before any other, then the greatest value, then the latest. */
    static Optional<Candidate> best(List<Candidate> windows) {
        Candidate best = null;
        boolean bestHits = false;
        for (var window : windows) {
            boolean hits = window.hit();
            if (best == null || (hits == bestHits ? window.measure().compare(best.measure()) >= 0 : hits)) {
                best = window;
                bestHits = hits;
            }
        }
        return Optional.ofNullable(best);
    }
}
