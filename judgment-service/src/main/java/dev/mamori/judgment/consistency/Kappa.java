package dev.mamori.judgment.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Cohen's kappa: how far two judges agree beyond chance (REQ-6.0.5). 1 is full agreement, 0 what chance would give, below
 * 0 less than that.
 */
final class Kappa {
    private Kappa() {}

    /** What the two judges said about one thing. */
    record Pair(String first, String second) {}

    /** Empty where it cannot be told: no pairs, or both always said the same one thing. */
    static OptionalDouble of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return OptionalDouble.empty();
        }
        var first = new HashMap<String, Integer>();
        var second = new HashMap<String, Integer>();
        int agreed = 0;
        for (var pair : pairs) {
            first.merge(pair.first(), 1, Integer::sum);
            second.merge(pair.second(), 1, Integer::sum);
            agreed += pair.first().equals(pair.second()) ? 1 : 0;
        }
        double count = pairs.size();
        double chance = first.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / count * second.getOrDefault(entry.getKey(), 0) / count)
                .sum();
        double observed = agreed / count;
        return chance >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }
}
