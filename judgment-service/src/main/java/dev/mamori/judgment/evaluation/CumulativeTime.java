package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Amounts;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.Rolling.Event;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.util.List;

/**
 * {@code TIME.CUMULATIVE}: held time of the matter added up over different workers or channels (REQ-6.1.5). One worker on
 * one channel never reaches it, and another matter or client never counts (REQ-15.5).
 */
final class CumulativeTime {
    private CumulativeTime() {}

    static void count(Criterion line, Scene scene, Findings findings) {
        var events = scene.matterContacts(line.channels()).stream()
                .filter(contact -> !contact.segments().isEmpty())
                .map(contact -> new Event(contact.startedAt(), contact, null))
                .toList();
        if (events.isEmpty()) {
            findings.notEvaluated(line, Reasons.NO_SEGMENTS);
            return;
        }
        var windows = Rolling.count(line, scene, events, new Sum(scene));
        if (windows.isEmpty()) {
            findings.notEvaluated(line, Reasons.notAgreed(line.metric().thresholdParameter()));
            return;
        }
        findings.of(Rolling.best(windows).stream().toList());
        whenItGoesOn(windows.getLast(), scene, findings);
    }

    private record Sum(Scene scene) implements Rolling.Rule {
        @Override
        public Measure measure(List<Event> window, CriteriaSet set) {
            return new Measure.Time(window.stream()
                    .map(event -> held(event.contact(), set, scene))
                    .reduce(Duration.ZERO, Duration::plus));
        }

        @Override
        public List<Text> unmet(List<Event> window, CriteriaSet set, String queueId) {
            var holding = window.stream()
                    .map(Event::contact)
                    .filter(contact -> held(contact, set, scene).isPositive())
                    .toList();
            var workers = holding.stream()
                    .flatMap(contact -> contact.staffIds().stream())
                    .distinct()
                    .count();
            var channels = holding.stream().map(Contact::channel).distinct().count();
            return workers >= 2 || channels >= 2 ? List.of() : List.of(Reasons.ONE_WORKER_ONE_CHANNEL);
        }
    }

    /** A running contact brings the sum to the line if it goes on and the other condition already holds. */
    private static void whenItGoesOn(Candidate latest, Scene scene, Findings findings) {
        var running = latest.contacts().stream()
                .filter(contact ->
                        HeldTime.passing(contact, latest.set().heldSegments(contact.queueId()), scene.asOf()))
                .count();
        if (running > 0 && !latest.reached() && latest.unmet().isEmpty()) {
            var missing = Amounts.minutes(latest.threshold()).minus(latest.time());
            var rest = missing.plusNanos(running - 1).dividedBy(running);
            findings.due(scene.asOf().plus(rest));
        }
    }

    private static Duration held(Contact contact, CriteriaSet set, Scene scene) {
        return scene.held(contact, set.heldSegments(contact.queueId()));
    }
}
