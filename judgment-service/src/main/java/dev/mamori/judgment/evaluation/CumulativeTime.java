package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Amounts;
import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code TIME.CUMULATIVE}: held time of the matter added up over different workers or channels (REQ-6.1.5). One worker on
 * one channel never reaches it, and another matter or client never counts (REQ-15.5).
 */
final class CumulativeTime {
    private CumulativeTime() {}

    static void count(Criterion line, Scene scene, Findings findings) {
        var events = scene.matterContacts(line.channels()).stream()
                .filter(contact -> !contact.segments().isEmpty())
                .map(Event::of)
                .toList();
        if (events.isEmpty()) {
            findings.notEvaluated(line, Reasons.NO_SEGMENTS);
            return;
        }
        var windows = Rolling.count(line, scene, events, new Sum(scene, events));
        if (windows.isEmpty()) {
            findings.notEvaluated(line, Reasons.notAgreed(line.metric().thresholdParameter()));
            return;
        }
        findings.of(Rolling.best(windows).stream().toList());
        whenItGoesOn(windows.getLast(), scene, findings);
    }

    private static final class Sum implements Rolling.Rule {
        private final Scene scene;
        private final List<Event> events;
        /** By the set that counts: at each place the held time of all events before it. */
        private final Map<CriteriaSet, List<Duration>> before = new HashMap<>();

        Sum(Scene scene, List<Event> events) {
            this.scene = scene;
            this.events = events;
        }

        @Override
        public Measure measure(int first, int end, CriteriaSet set) {
            var sums = before.computeIfAbsent(set, this::sums);
            return new Measure.Time(sums.get(end).minus(sums.get(first)));
        }

        private List<Duration> sums(CriteriaSet set) {
            var sums = new ArrayList<>(List.of(Duration.ZERO));
            for (var event : events) {
                sums.add(sums.getLast().plus(held(event.contact(), set, scene)));
            }
            return sums;
        }

        @Override
        public List<Text> unmet(List<Event> window, CriteriaSet set, String queueId) {
            var workers = new HashSet<String>();
            var channels = EnumSet.noneOf(Channel.class);
            for (var event : window) {
                if (held(event.contact(), set, scene).isPositive()) {
                    workers.addAll(event.contact().staffIds());
                    channels.add(event.contact().channel());
                }
                if (workers.size() >= 2 || channels.size() >= 2) {
                    return List.of();
                }
            }
            return List.of(Reasons.ONE_WORKER_ONE_CHANNEL);
        }
    }

    /** A running contact brings the sum to the line if it goes on and the other condition already holds. */
    private static void whenItGoesOn(Candidate latest, Scene scene, Findings findings) {
        var running = latest.counted().stream()
                .map(Event::contact)
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
