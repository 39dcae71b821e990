package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.Evaluation.Suggestion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Offers codes for words that nobody has confirmed: by the phrase rules, else by resemblance to labelled utterances, and
 * whatever outside detectors (speech analytics) report. All of them are suggestions and nothing more.
 */
public final class Suggester {
    private final PhraseRules phrases;
    private final Resemblance resemblance;

    public Suggester(PhraseRules phrases, Resemblance resemblance) {
        this.phrases = phrases;
        this.resemblance = resemblance;
    }

    /** The rules and utterances that this module brings along. */
    public static Suggester standard() {
        return new Suggester(PhraseRules.read(PhraseRules.JAPANESE), Resemblance.learnedFrom(Utterances.read()));
    }

    /** By the phrase rules only. */
    static Suggester of(PhraseRules phrases) {
        return new Suggester(phrases, Resemblance.learnedFrom(List.of()));
    }

    List<Suggestion> suggest(Conduct conduct, Scene scene) {
        var found = new ArrayList<>(phrases.suggest(conduct, scene));
        if (found.isEmpty()
                && conduct.confirmedCodes().isEmpty()
                && conduct.kind() == FactSheet.ConductKind.VERBATIM
                && conduct.verbatim() != null) {
            resemblance.of(conduct.verbatim()).stream()
                    .filter(match -> !phrases.lookAlikes(conduct.verbatim()).contains(match.typeCode()))
                    .map(match -> resembling(match, conduct, scene))
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        detected(conduct, scene, found);
        return List.copyOf(found);
    }

    /** The code is the one that the phrase rules know for the utterance that is most alike. */
    private Optional<Suggestion> resembling(Resemblance.Match match, Conduct conduct, Scene scene) {
        var like = new Conduct(
                conduct.conductId(),
                conduct.contactId(),
                conduct.at(),
                conduct.sequence(),
                match.nearest(),
                conduct.manner(),
                conduct.kind(),
                List.of());
        return phrases.suggest(like, scene).stream()
                .filter(suggestion -> suggestion.typeCode().equals(match.typeCode()))
                .findFirst()
                .map(known -> new Suggestion(
                        conduct.conductId(),
                        known.code(),
                        known.typeCode(),
                        known.outcome(),
                        conduct.verbatim(),
                        "RESEMBLANCE",
                        Text.of(
                                "例「" + match.nearest() + "」に似ています。該当するかは人が確認してください。",
                                "It resembles the example \"" + match.nearest()
                                        + "\"; a person says whether it is that.")));
    }

    private static void detected(Conduct conduct, Scene scene, List<Suggestion> found) {
        for (var detection : conduct.detections()) {
            scene.setAt(conduct.at())
                    .flatMap(set -> set.criterion(Objects.requireNonNullElse(detection.code(), "")))
                    .filter(line -> conduct.confirmedCodes().stream()
                            .noneMatch(code -> line.code().equals(code.code())))
                    .map(line -> detected(line, detection, conduct))
                    .ifPresent(found::add);
        }
    }

    private static Suggestion detected(Criterion line, FactSheet.Detection detection, Conduct conduct) {
        return new Suggestion(
                conduct.conductId(),
                line.code(),
                line.typeCode(),
                line.outcome(),
                conduct.verbatim(),
                detection.detector(),
                Text.of(
                        detection.detector() + " が検知しました。声の大きさや感情の値だけでは該当になりません。",
                        detection.detector() + " detected it; loudness or emotion alone is never a hit."));
    }
}
