package dev.mamori.judgment.evaluation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Evaluates a fact sheet by the sets that were in force: the same facts and sets always give the same answer. It looks
 * at no clock, no database and no other client.
 */
public final class Engine {
    private final Suggester suggester;

    public Engine(Suggester suggester) {
        this.suggester = suggester;
    }

    /** With the phrase rules as the only ones to suggest. */
    public Engine(PhraseRules phrases) {
        this(Suggester.of(phrases));
    }

    /**
     * Counts every line and finds every confirmed code.
     *
     * @param facts checked by {@link FactSheetCheck}, with {@code asOf}
     * @throws NoSetInForce when no set applied at the latest contact or conduct
     */
    public Evaluation evaluate(FactSheet facts, SetsInForce sets) {
        var scene = new Scene(facts, sets);
        return evaluate(scene, suggestions(scene));
    }

    /** The same without suggestions, which only a person who reads the words can use. */
    public Evaluation lines(FactSheet facts, SetsInForce sets) {
        return evaluate(new Scene(facts, sets), List.of());
    }

    private static Evaluation evaluate(Scene scene, List<Evaluation.Suggestion> suggestions) {
        var set = scene.latestSet();
        var findings = new Findings();
        set.counted().forEach(line -> JudgmentLines.count(line, scene, findings));
        ConductLines.find(scene, findings);
        var limits = OperationLimits.of(set, scene, findings);
        return new Evaluation(
                set.id(),
                set.version(),
                findings.hits(),
                findings.nearMisses(),
                findings.notEvaluated(),
                suggestions,
                limits,
                heldSeconds(scene),
                findings.next().orElse(null));
    }

    private List<Evaluation.Suggestion> suggestions(Scene scene) {
        return scene.conduct().stream()
                .flatMap(conduct -> suggester.suggest(conduct, scene).stream())
                .toList();
    }

    /** Held time of each contact by the set of its time; the total is the matter's. */
    private static Evaluation.HeldSeconds heldSeconds(Scene scene) {
        var byContact = new LinkedHashMap<String, Long>();
        var total = Duration.ZERO;
        for (var contact : scene.contacts().toList()) {
            var set = scene.setAt(contact.startedAt());
            if (set.isPresent()) {
                var held = scene.held(contact, set.get().heldSegments(contact.queueId()));
                byContact.put(contact.contactId(), held.toSeconds());
                total = contact.sameMatter() ? total.plus(held) : total;
            }
        }
        return new Evaluation.HeldSeconds(byContact, total.toSeconds());
    }
}
