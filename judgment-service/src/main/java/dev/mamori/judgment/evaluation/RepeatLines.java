package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ② リピート (guideline L199). The first statement and everything before the answer do not count, nor do clarifying
 * mails (REQ-2.3), other matters, other clients, and contacts while a promise of the company is open (REQ-5.2.5).
 */
final class RepeatLines {
    private RepeatLines() {}

    /** {@code REPEAT.SAME_COMPLAINT_AFTER_ANSWER} (REQ-6.2.1). */
    static void sameComplaintAfterAnswer(Criterion line, Scene scene, Findings findings) {
        countFrom(scene.facts().matter().answeredAt(), Reasons.NOT_ANSWERED, line, scene, findings, new Contacts());
    }

    /** {@code REPEAT.CONTACT_AFTER_CLOSE}: by phone or mail (REQ-6.2.2). */
    static void contactAfterClose(Criterion line, Scene scene, Findings findings) {
        countFrom(scene.facts().matter().closedAt(), Reasons.NOT_CLOSED, line, scene, findings, new Contacts());
    }

    /** {@code REPEAT.CROSS_DESK_OR_CHANNEL}: over several desks or several channels (REQ-6.2.3). */
    static void crossDeskOrChannel(Criterion line, Scene scene, Findings findings) {
        countFrom(scene.facts().matter().closedAt(), Reasons.NOT_CLOSED, line, scene, findings, new Crossing());
    }

    private static void countFrom(
            Instant start, Text noStart, Criterion line, Scene scene, Findings findings, Rolling.Rule rule) {
        if (start == null || start.isAfter(scene.asOf())) {
            findings.notEvaluated(line, noStart);
        } else if (promiseOverdue(scene)) {
            findings.notEvaluated(line, Reasons.PROMISE_OVERDUE);
        } else {
            var windows = Rolling.count(line, scene, repeats(start, line.channels(), scene), rule);
            findings.of(Rolling.best(windows).stream().toList());
        }
    }

    /** The contacts of the matter begun after a moment that count as repeats, oldest first. */
    static List<Event> repeats(Instant after, Set<Channel> channels, Scene scene) {
        return scene.matterContacts(channels).stream()
                .filter(contact -> contact.startedAt().isAfter(after))
                .filter(contact -> !contact.clarification())
                .filter(contact -> !promiseOpen(scene, contact.startedAt()))
                .map(Event::of)
                .toList();
    }

    /** The company has broken a promise and not made up for it. */
    static boolean promiseOverdue(Scene scene) {
        return scene.facts().matter().promises().stream().anyMatch(promise -> promise.overdueAt(scene.asOf()));
    }

    /** The company owed something at that moment, so the customer may ask. */
    static boolean promiseOpen(Scene scene, Instant moment) {
        return scene.facts().matter().promises().stream().anyMatch(promise -> promise.openAt(moment));
    }

    private static class Contacts implements Rolling.Rule {
        @Override
        public Measure measure(int first, int end, CriteriaSet set) {
            return new Measure.Count(end - first);
        }

        @Override
        public List<Text> unmet(List<Event> window, CriteriaSet set, String queueId) {
            return List.of();
        }
    }

    private static final class Crossing extends Contacts {
        @Override
        public List<Text> unmet(List<Event> window, CriteriaSet set, String queueId) {
            var least = set.number("cross_desk_min_distinct", queueId).orElse(BigDecimal.TWO);
            var desks = new HashSet<String>();
            var channels = EnumSet.noneOf(Channel.class);
            for (var event : window) {
                channels.add(event.contact().channel());
                if (event.contact().queueId() != null) {
                    desks.add(event.contact().queueId());
                }
                if (BigDecimal.valueOf(Math.max(desks.size(), channels.size())).compareTo(least) >= 0) {
                    return List.of();
                }
            }
            return List.of(Reasons.ONE_DESK_ONE_CHANNEL);
        }
    }
}
