package dev.mamori.notification.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took.
 *
 * @param count how many there were
 * @param median half were as quick or quicker; empty when there were none
 * @param longest the slowest
 */
record Times(int count, Optional<Duration> median, Optional<Duration> longest) {
    static Times of(List<Duration> all) {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Times(0, Optional.empty(), Optional.empty())
                : new Times(
                        sorted.size(), Optional.of(sorted.get((sorted.size() - 1) / 2)), Optional.of(sorted.getLast()));
    }
}
