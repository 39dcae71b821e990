package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.sheet;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.evaluation.Utterances.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measures suggestions on labelled utterances. */
final class Corpus {
    private final Engine engine;

    /** Measures a suggester that has learned from these utterances. */
    Corpus(List<Labelled> learnedFrom) {
        engine =
                new Engine(new Suggester(PhraseRules.read(PhraseRules.JAPANESE), Resemblance.learnedFrom(learnedFrom)));
    }

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

    /** Written after the rules were finished; no rule was changed for them and nothing is learned from them. */
    static List<Labelled> unseen() {
        return Utterances.read("/corpus/unseen-ja.txt");
    }

    /** Written later still, before the rules were opened again; measured apart, and nothing is ever tuned on it. */
    static List<Labelled> fresh() {
        return Utterances.read("/corpus/fresh-ja.txt");
    }

    /** The types that are suggested for the words, after a full apology and on the channel that they read like. */
    Set<String> suggested(String words) {
        var channel = words.startsWith("（投稿）") ? Channel.SNS : Channel.PHONE;
        var facts = sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .apology(FactSheet.ApologyKind.FULL, "2026-11-09T10:00:30")
                .words("W1", "K1", "2026-11-09T10:01:00", words)
                .build();
        return engine.evaluate(facts, moment -> Optional.of(Sheets.defaults())).suggestions().stream()
                .map(Evaluation.Suggestion::typeCode)
                .collect(Collectors.toSet());
    }

    /** The figures of each type over these; a near miss of any type counts against the type suggested. */
    Map<String, Figures> figures(List<Labelled> utterances) {
        var figures = new TreeMap<String, Figures>();
        for (var utterance : utterances) {
            var types = suggested(utterance.words());
            if (utterance.paraphrase()) {
                var found = types.contains(utterance.typeCode()) ? 1 : 0;
                figures.merge(utterance.typeCode(), new Figures(1, found, 0), Figures::plus);
            } else {
                types.forEach(type -> figures.merge(type, new Figures(0, 0, 1), Figures::plus));
            }
        }
        return figures;
    }
}
