package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Amounts;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.criteria.Terms.QueueTerms;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** ① 時間拘束 within one contact (guideline L194). Waiting that the company causes is never counted. */
final class TimeLines {
    private TimeLines() {}

    /** {@code TIME.SINGLE_CONTACT}: the customer holds the worker for the set time (REQ-6.1.1). */
    static void singleContact(Criterion line, Scene scene, Findings findings) {
        perContact(line, scene, findings, (contact, set) -> {
            var held = set.heldSegments(contact.queueId());
            return new Measured(new Measure.Time(scene.held(contact, held)), List.of(), true);
        });
    }

    /** {@code TIME.ATT_MULTIPLE}: so many times the queue's average talk time, frozen with the set (REQ-6.1.2). */
    static void attMultiple(Criterion line, Scene scene, Findings findings) {
        perContact(line, scene, findings, (contact, set) -> {
            var queue = set.queue(contact.queueId()).filter(terms -> terms.att().isPresent());
            if (queue.isEmpty()) {
                return new Cannot(Reasons.NO_ATT);
            }
            var least = set.number("att_min_sample_calls", contact.queueId()).orElse(BigDecimal.ZERO);
            var sample = queue.get().attSampleCalls();
            if (BigDecimal.valueOf(sample).compareTo(least) < 0) {
                return new Cannot(Reasons.sampleTooSmall(sample, Sentences.plain(least)));
            }
            return multiple(contact, set, scene, queue.get().att().orElseThrow());
        });
    }

    /** {@code TIME.QUEUE_AVERAGE_EXCESS}: never by a machine until a multiple is agreed (REQ-6.1.3). */
    static void queueAverageExcess(Criterion line, Scene scene, Findings findings) {
        perContact(line, scene, findings, (contact, set) -> set.queue(contact.queueId())
                .flatMap(QueueTerms::averageHandling)
                .<Reading>map(average -> multiple(contact, set, scene, average))
                .orElseGet(() -> new Cannot(Reasons.NO_AVERAGE)));
    }

    /** {@code TIME.NO_HANGUP_AFTER_DONE}: kept on the line on purpose after the matter is done (REQ-6.1.4). */
    static void noHangupAfterDone(Criterion line, Scene scene, Findings findings) {
        perContact(line, scene, findings, (contact, set) -> {
            var done = contact.matterDoneAt();
            if (done == null || done.isAfter(scene.asOf())) {
                return new Cannot(Reasons.NOT_DONE);
            }
            var kept = HeldTime.since(done, contact, set.heldSegments(contact.queueId()), scene.asOf());
            var unmet = Boolean.TRUE.equals(contact.intentObserved()) ? List.<Text>of() : List.of(Reasons.NO_INTENT);
            var goesOn = !Boolean.FALSE.equals(contact.intentObserved());
            return new Measured(new Measure.Time(kept), unmet, goesOn);
        });
    }

    private static Measured multiple(Contact contact, CriteriaSet set, Scene scene, Duration average) {
        var held = scene.held(contact, set.heldSegments(contact.queueId()));
        return new Measured(new Measure.Multiple(held, average), List.of(), true);
    }

    private sealed interface Reading {}

    /** @param mayReach false when going on cannot make it a hit */
    private record Measured(Measure measure, List<Text> unmet, boolean mayReach) implements Reading {}

    private record Cannot(Text because) implements Reading {}

    @FunctionalInterface
    private interface Rule {
        Reading read(Contact contact, CriteriaSet set);
    }

    /** Each contact of the matter is measured by the set that was in force when it began. */
    private static void perContact(Criterion line, Scene scene, Findings findings, Rule rule) {
        var candidates = new ArrayList<Candidate>();
        var contacts = scene.matterContacts(line.channels());
        var because = contacts.isEmpty() ? Reasons.noContactOn(line.channels()) : null;
        for (var contact : contacts) {
            var set = scene.setOf(contact);
            var own = set.criterion(line.code()).orElse(line);
            var parameter = own.metric().thresholdParameter();
            var threshold = set.number(parameter, contact.queueId());
            if (threshold.isEmpty()) {
                because = Reasons.notAgreed(parameter);
                continue;
            }
            if (contact.segments().isEmpty()) {
                because = Reasons.NO_SEGMENTS;
                continue;
            }
            switch (rule.read(contact, set)) {
                case Cannot(var why) -> because = why;
                case Measured(var measure, var unmet, var mayReach) -> {
                    var candidate = new Candidate(
                            own,
                            set,
                            measure,
                            threshold.get(),
                            own.metric().window(),
                            List.of(Event.of(contact)),
                            unmet);
                    candidates.add(candidate);
                    if (mayReach && !candidate.reached()) {
                        whenItGoesOn(candidate, contact, scene, findings);
                    }
                }
            }
        }
        findings.of(candidates);
        if (candidates.isEmpty()) {
            findings.notEvaluated(line, because);
        }
    }

    private static void whenItGoesOn(Candidate candidate, Contact contact, Scene scene, Findings findings) {
        if (!HeldTime.passing(contact, candidate.set().heldSegments(contact.queueId()), scene.asOf())) {
            return;
        }
        var line = candidate.measure() instanceof Measure.Multiple multiple
                ? multiple.timeAt(candidate.threshold())
                : Amounts.minutes(candidate.threshold());
        findings.due(scene.asOf().plus(line.minus(candidate.time())));
    }
}
