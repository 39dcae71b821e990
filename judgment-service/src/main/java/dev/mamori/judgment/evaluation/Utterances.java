package dev.mamori.judgment.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The labelled utterances in {@code utterances/}, written for this project and fictitious: paraphrases of each type, and
 * near misses that look like it and are not. {@link Resemblance} learns from them.
 */
public final class Utterances {
    private static final int FILES = 3;

    private Utterances() {}

    /**
     * One utterance.
     *
     * @param typeCode the type that it is a paraphrase or a near miss of
     * @param paraphrase false for a near miss, which must get no suggestion
     * @param heldOut every second one of a group: not looked at when rules are written, nor learned from when the held-out
     *     figures are measured
     */
    public record Labelled(String typeCode, boolean paraphrase, boolean heldOut, String words) {}

    /** All of them in the order in which they stand. */
    public static List<Labelled> read() {
        var all = new ArrayList<Labelled>();
        for (int file = 1; file <= FILES; file++) {
            all.addAll(read("/utterances/ja-" + file + ".txt"));
        }
        return List.copyOf(all);
    }

    /** Those of one resource of this module: groups headed {@code # TYPE +} or {@code # TYPE -}, one utterance a line. */
    public static List<Labelled> read(String resource) {
        var all = new ArrayList<Labelled>();
        var type = "";
        var paraphrase = true;
        int place = 0;
        for (var line : lines(resource)) {
            if (line.startsWith("# ")) {
                type = line.substring(2, line.length() - 2);
                paraphrase = line.endsWith("+");
                place = 0;
            } else if (!line.isBlank()) {
                place++;
                all.add(new Labelled(type, paraphrase, place % 2 == 0, line));
            }
        }
        return all;
    }

    private static List<String> lines(String resource) {
        try (var file = Utterances.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
