package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.sheet;

import dev.mamori.judgment.criteria.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The labelled corpus of utterances, all of them written for this project and fictitious: paraphrases of each type and
 * near misses that must get no suggestion at all.
 *
 * <p>Every second sentence of each group is held out: rules are tuned on the others only.
 */
final class Corpus {
    /**
     * @param typeCode the type that it is a paraphrase or a near miss of
     * @param paraphrase false for a near miss
     * @param heldOut not to be looked at when rules are written
     */
    record Sentence(String typeCode, boolean paraphrase, boolean heldOut, String words) {}

    /** How often a type was found where it should be, and where it should not. */
    record Figures(int paraphrases, int found, int wrong) {
        double recall() {
            return paraphrases == 0 ? 1 : (double) found / paraphrases;
        }

        double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }

        Figures plus(Figures other) {
            return new Figures(paraphrases + other.paraphrases, found + other.found, wrong + other.wrong);
        }
    }

    private Corpus() {}

    static List<Sentence> read() {
        var all = new ArrayList<Sentence>();
        for (int file = 1; file <= 3; file++) {
            read("/corpus/utterances-ja-" + file + ".txt", all);
        }
        return List.copyOf(all);
    }

    /** Sentences written after the rules were finished; no rule was changed for them. */
    static List<Sentence> unseen() {
        var all = new ArrayList<Sentence>();
        read("/corpus/unseen-ja.txt", all);
        return List.copyOf(all);
    }

    /** The types that are suggested for the words, after a full apology and on the channel that they read like. */
    static Set<String> suggested(String words) {
        var channel = words.startsWith("（投稿）") ? Channel.SNS : Channel.PHONE;
        var evaluation = Sheets.evaluate(sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .apology(FactSheet.ApologyKind.FULL, "2026-11-09T10:00:30")
                .words("W1", "K1", "2026-11-09T10:01:00", words));
        return evaluation.suggestions().stream()
                .map(Evaluation.Suggestion::typeCode)
                .collect(Collectors.toSet());
    }

    /** The figures of each type over these sentences; a near miss of any type counts against the type suggested. */
    static Map<String, Figures> figures(List<Sentence> sentences) {
        var figures = new TreeMap<String, Figures>();
        for (var sentence : sentences) {
            var types = suggested(sentence.words());
            if (sentence.paraphrase()) {
                var found = types.contains(sentence.typeCode()) ? 1 : 0;
                figures.merge(sentence.typeCode(), new Figures(1, found, 0), Figures::plus);
            } else {
                types.forEach(type -> figures.merge(type, new Figures(0, 0, 1), Figures::plus));
            }
        }
        return figures;
    }

    private static void read(String resource, List<Sentence> all) {
        try (var file = Corpus.class.getResourceAsStream(resource)) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            var type = "";
            var paraphrase = true;
            int place = 0;
            for (var line : lines) {
                if (line.startsWith("# ")) {
                    type = line.substring(2, line.length() - 2);
                    paraphrase = line.endsWith("+");
                    place = 0;
                } else if (!line.isBlank()) {
                    all.add(new Sentence(type, paraphrase, ++place % 2 == 0, line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
