package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts over a rolling window of days. Every window that ends at a counted event is looked at, so that a line once
 * reached stays reached however late it is evaluated. The line, its number and the window's length come from the set in
 * force at the last event counted.
 *
 * <p>An event exactly the window's length before the last one is still within it (以内).
 */
final class Rolling {
    /**
     * @param conduct the words that were counted; null when the contact itself is
     */
    record Event(Instant at, Contact contact, Conduct conduct) {}

    /** What is counted in a window and which conditions are missing. */
    interface Rule {
        Measure measure(List<Event> window, CriteriaSet set);

        List<Text> unmet(List<Event> window, CriteriaSet set, String queueId);
    }

    private Rolling() {}

    /** The windows' values, oldest first; {@code events} are in order of time. */
    static List<Candidate> count(Criterion line, Scene scene, List<Event> events, Rule rule) {
        var candidates = new ArrayList<Candidate>();
        for (int last = 0; last < events.size(); last++) {
            window(line, scene, events.subList(0, last + 1), rule).ifPresent(candidates::add);
        }
        return candidates;
    }

    private static Optional<Candidate> window(Criterion line, Scene scene, List<Event> upToLast, Rule rule) {
        var last = upToLast.getLast();
        var queue = last.contact().queueId();
        var set = scene.setAt(last.at()).orElseGet(() -> scene.setOf(last.contact()));
        var own = set.criterion(line.code()).orElse(line);
        var threshold = set.number(own.metric().thresholdParameter(), queue);
        var length = set.window(own.metric(), queue);
        if (threshold.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        var from = last.at().minus(length.get());
        var inside =
                upToLast.stream().filter(event -> !event.at().isBefore(from)).toList();
        return Optional.of(new Candidate(
                own,
                set,
                rule.measure(inside, set),
                threshold.get(),
                Candidate.windowName(length.get()),
                inside.stream().map(Event::contact).toList(),
                inside.stream().map(Event::conduct).filter(Objects::nonNull).toList(),
                rule.unmet(inside, set, queue)));
    }

    /** Of all windows the one to tell: a hit before any other, then the greatest value, then the latest. */
    static Optional<Candidate> best(List<Candidate> windows) {
        Candidate best = null;
        for (var window : windows) {
            if (best == null || rank(window, best) >= 0) {
                best = window;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int rank(Candidate one, Candidate other) {
        return one.hit() != other.hit()
                ? Boolean.compare(one.hit(), other.hit())
                : one.measure().precise().compareTo(other.measure().precise());
    }
}
