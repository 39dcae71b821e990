package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.evaluation.Utterances.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Offers a type for words that no phrase rule knows, because they resemble labelled utterances: a logistic regression over
 * groups of one to three characters for each type, and one that tells paraphrases from near misses. It is trained from the
 * same utterances in the same order each time, so the same words always get the same answer. Where it is not sure it says
 * nothing and leaves the words to people.
 */
public final class Resemblance {
    private static final int LONGEST = 3;
    private static final int ROUNDS = 12;
    private static final double STEP = 0.5;
    /** From which score words are taken for conduct at all; chosen on the tuned half. */
    private static final double SURE = 0.5;
    /** How far behind the first type a second one may be. */
    private static final double BEHIND = 1;

    /** The least share of the words' groups that it must know; else it cannot say anything. */
    private static final double KNOWN = 0.3;

    /** Fewer groups, about four characters, say nothing. */
    private static final int LEAST = 12;

    private static final int MOST = 2;
    private static final int REMEMBERED = 2_000;

    private final Map<String, Integer> places;
    private final List<Sample> samples;
    private final Map<String, double[]> types = new HashMap<>();
    private final double[] conduct;
    private final Memo<String, List<Match>> matches = new Memo<>(REMEMBERED, this::matches);

    private record Sample(Labelled label, int[] groups) {}

    /**
     * A type that the words resemble.
     *
     * @param nearest the labelled utterance that is most alike
     */
    public record Match(String typeCode, String nearest) {}

    private Resemblance(List<Labelled> labelled) {
        var counts = new HashMap<String, Integer>();
        labelled.forEach(one -> groups(one.words()).forEach(group -> counts.merge(group, 1, Integer::sum)));
        places = new HashMap<>();
        new TreeSet<>(counts.keySet())
                .stream().filter(group -> counts.get(group) > 1).forEach(group -> places.put(group, places.size()));
        samples = labelled.stream()
                .map(one -> new Sample(one, known(groups(one.words()))))
                .toList();
        conduct = learn(one -> one.paraphrase());
        labelled.stream()
                .map(Labelled::typeCode)
                .distinct()
                .forEach(type -> types.put(
                        type, learn(one -> one.paraphrase() && one.typeCode().equals(type))));
    }

    /** Learns from these utterances. */
    public static Resemblance learnedFrom(List<Labelled> labelled) {
        return new Resemblance(labelled);
    }

    /** The types that the words resemble, the most alike first; empty when it is not sure. */
    public List<Match> of(String words) {
        return matches.of(words);
    }

    private List<Match> matches(String words) {
        var found = groups(words);
        var groups = known(found);
        int all = found.size();
        if (all < LEAST || groups.length < KNOWN * all || score(conduct, groups) <= SURE) {
            return List.of();
        }
        var ranked = types.entrySet().stream()
                .map(type -> Map.entry(type.getKey(), score(type.getValue(), groups)))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        var best = ranked.getFirst().getValue();
        return ranked.stream()
                .filter(type -> type.getValue() > best - BEHIND)
                .map(type -> new Match(type.getKey(), nearest(type.getKey(), groups)))
                .toList();
    }

    private String nearest(String type, int[] groups) {
        return samples.stream()
                .filter(sample ->
                        sample.label().paraphrase() && sample.label().typeCode().equals(type))
                .max(Comparator.comparingDouble(sample -> alike(sample.groups(), groups)))
                .map(sample -> sample.label().words())
                .orElse("");
    }

    private static double alike(int[] one, int[] other) {
        long common = Arrays.stream(one)
                .filter(group -> Arrays.binarySearch(other, group) >= 0)
                .count();
        return common / Math.sqrt((double) one.length * other.length + 1);
    }

    private interface Wanted {
        boolean holds(Labelled one);
    }

    private double[] learn(Wanted wanted) {
        var weights = new double[places.size() + 1];
        var order = new ArrayList<>(samples);
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(order, random);
            for (var sample : order) {
                double error = (wanted.holds(sample.label()) ? 1 : 0) - probability(score(weights, sample.groups()));
                double scale = scale(sample.groups());
                for (int group : sample.groups()) {
                    weights[group] += STEP * error * scale;
                }
                weights[places.size()] += STEP * error;
            }
        }
        return weights;
    }

    private static double score(double[] weights, int[] groups) {
        double sum = 0;
        for (int group : groups) {
            sum += weights[group];
        }
        return sum * scale(groups) + weights[weights.length - 1];
    }

    private static double scale(int[] groups) {
        return 1 / Math.sqrt(groups.length + 1);
    }

    private static double probability(double score) {
        return 1 / (1 + Math.exp(-Math.clamp(score, -30, 30)));
    }

    private int[] known(Set<String> groups) {
        return groups.stream()
                .map(places::get)
                .filter(place -> place != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static Set<String> groups(String words) {
        var text = "^" + new Utterance(words).plain() + "$";
        var groups = new LinkedHashSet<String>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + length <= text.length(); at++) {
                groups.add(text.substring(at, at + length));
            }
        }
        return groups;
    }
}
