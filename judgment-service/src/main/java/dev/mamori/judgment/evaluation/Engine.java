package dev.mamori.judgment.evaluation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Evaluates a fact sheet by the sets that were in force: the same facts and sets always give the same answer. It looks
 * at no clock, no database and no other client.
 */
public final class Engine {
    private final PhraseRules phrases;

    public Engine(PhraseRules phrases) {
        this.phrases = phrases;
    }

    /**
     * Counts every line and finds every confirmed code.
     *
     * @param facts checked by {@link FactSheetCheck}, with {@code asOf}
     * @throws NoSetInForce when no set applied at the latest contact or conduct
     */
    public Evaluation evaluate(FactSheet facts, SetsInForce sets) {
        var scene = new Scene(facts, sets);
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
                suggestions(scene),
                limits,
                heldSeconds(scene),
                findings.next().orElse(null));
    }

    private List<Evaluation.Suggestion> suggestions(Scene scene) {
        return scene.conduct().stream()
                .flatMap(conduct -> phrases.suggest(conduct, scene).stream())
                .toList();
    }

    /** Held time of each contact by the set of its time; the total is the matter's. */
    private static Evaluation.HeldSeconds heldSeconds(Scene scene) {
        var byContact = new LinkedHashMap<String, Long>();
        var total = Duration.ZERO;
        for (var contact : scene.contacts().toList()) {
            var set = scene.setAt(contact.startedAt());
            if (set.isPresent()) {
                var held = HeldTime.of(contact, set.get().heldSegments(contact.queueId()), scene.asOf());
                byContact.put(contact.contactId(), held.toSeconds());
                total = contact.sameMatter() ? total.plus(held) : total;
            }
        }
        return new Evaluation.HeldSeconds(byContact, total.toSeconds());
    }
}
