package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The time that the customer held a worker: the segments named in {@code held_time_segments}, nothing else (REQ-6.1.1,
 * REQ-2.4).
 *
 * <p>Segments of the same kind that overlap (a late event, two workers in one call) count once. Where a segment that is
 * not held time overlaps one that is, the time is the company's and does not count against the customer.
 */
final class HeldTime {
    private record Stretch(Instant from, Instant to) {}

    private HeldTime() {}

    /** Held time of a contact up to a moment. */
    static Duration of(Contact contact, Set<SegmentKind> held, Instant asOf) {
        return since(contact.startedAt(), contact, held, asOf);
    }

    /** Held time of a contact from one moment to another. */
    static Duration since(Instant from, Contact contact, Set<SegmentKind> held, Instant asOf) {
        var end = contact.endedAt() == null || contact.endedAt().isAfter(asOf) ? asOf : contact.endedAt();
        var counted = stretches(contact, held::contains, from, end);
        var notCounted = stretches(contact, kind -> !held.contains(kind), from, end);
        var total = Duration.ZERO;
        for (var stretch : counted) {
            total = total.plus(Duration.between(stretch.from(), stretch.to()));
            for (var other : notCounted) {
                total = total.minus(overlap(stretch, other));
            }
        }
        return total;
    }

    /** Whether held time is passing at this moment. */
    static boolean passing(Contact contact, Set<SegmentKind> held, Instant asOf) {
        if (!contact.runsAt(asOf)) {
            return false;
        }
        var running = contact.segments().stream()
                .filter(segment -> !segment.from().isAfter(asOf)
                        && (segment.to() == null || segment.to().isAfter(asOf)))
                .map(FactSheet.Segment::kind)
                .toList();
        return !running.isEmpty() && held.containsAll(running);
    }

    /** The segments of some kinds within a time, merged and in order. */
    private static List<Stretch> stretches(Contact contact, Predicate<SegmentKind> kind, Instant from, Instant end) {
        var sorted = new ArrayList<Stretch>();
        for (var segment : contact.segments()) {
            var to = segment.to() == null ? end : earlier(segment.to(), end);
            var stretch = new Stretch(later(segment.from(), from), to);
            if (kind.test(segment.kind()) && stretch.from().isBefore(to)) {
                sorted.add(stretch);
            }
        }
        sorted.sort(Comparator.comparing(Stretch::from));
        var merged = new ArrayList<Stretch>();
        for (var next : sorted) {
            if (!merged.isEmpty() && !next.from().isAfter(merged.getLast().to())) {
                var last = merged.removeLast();
                merged.add(new Stretch(last.from(), later(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static Duration overlap(Stretch one, Stretch other) {
        var from = later(one.from(), other.from());
        var to = earlier(one.to(), other.to());
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
