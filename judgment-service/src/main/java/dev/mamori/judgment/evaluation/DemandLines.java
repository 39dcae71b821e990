package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.Observations.Observation;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lines that count demands observed by a person: forced call-backs (②), 「もう一度言え」 (⑨), punishment (⑪) and progress
 * reports (⑫). What they count comes from {@link Observations}.
 */
final class DemandLines {
    private DemandLines() {}

    /** {@code REPEAT.FORCED_CALLBACK}: without a special reason, and no promise of the company open (REQ-6.2.4). */
    static void forcedCallback(Criterion line, Scene scene, Findings findings) {
        var observed = Observations.of(FactSheet.DemandKind.FORCED_CALLBACK, Set.of(line.code()), line, scene);
        if (observed.isEmpty()) {
            findings.notEvaluated(line, Reasons.NOT_OBSERVED);
        } else if (RepeatLines.promiseOverdue(scene)) {
            findings.notEvaluated(line, Reasons.PROMISE_OVERDUE);
        } else {
            rolling(
                    line,
                    scene,
                    findings,
                    observed.stream()
                            .filter(callback -> !Boolean.TRUE.equals(callback.specialReason()))
                            .filter(callback -> !RepeatLines.promiseOpen(scene, callback.at()))
                            .toList());
        }
    }

    /** {@code PUNISH.REPEATED_DEMAND}: demands after one was declined (REQ-6.11.2). */
    static void repeatedPunishment(Criterion line, Scene scene, Findings findings) {
        var observed = Observations.of(
                FactSheet.DemandKind.PUNISH_STAFF, Set.of(line.code(), "PUNISH.DEMAND_ONCE"), line, scene);
        var matter = scene.facts().matter();
        var declined = matter.punishmentDeclinedAt() == null ? matter.answeredAt() : matter.punishmentDeclinedAt();
        if (observed.isEmpty()) {
            findings.notEvaluated(line, Reasons.NOT_OBSERVED);
        } else if (declined == null) {
            findings.notEvaluated(line, Reasons.NOT_DECLINED);
        } else {
            rolling(
                    line,
                    scene,
                    findings,
                    observed.stream()
                            .filter(demand -> demand.at().isAfter(declined))
                            .toList());
        }
    }

    /** {@code APOLOGY.SAY_IT_AGAIN}: in one contact, each time after an apology, the pretence seen (REQ-6.9.3). */
    static void sayItAgain(Criterion line, Scene scene, Findings findings) {
        var observed = Observations.of(FactSheet.DemandKind.APOLOGY_AGAIN, Set.of(line.code()), line, scene);
        if (observed.isEmpty()) {
            findings.notEvaluated(line, Reasons.NOT_OBSERVED);
            return;
        }
        var byContact = new LinkedHashMap<Contact, List<Observation>>();
        observed.stream()
                .filter(demand -> Boolean.TRUE.equals(demand.pretenceObserved()))
                .filter(demand -> scene.facts().apologies().stream()
                        .anyMatch(apology -> !apology.at().isAfter(demand.at())))
                .forEach(demand -> byContact
                        .computeIfAbsent(demand.contact(), contact -> new ArrayList<>())
                        .add(demand));
        var candidates = new ArrayList<Candidate>();
        byContact.forEach((contact, demands) -> {
            var measure = new Measure.Count(demands.size());
            candidate(line, scene.setOf(contact), measure, contact, demands, List.of(), candidates);
        });
        findings.of(candidates);
    }

    /** {@code EXCESSIVE.HOURLY_PROGRESS}: a report at least so often, daily until the result (REQ-6.12.1). */
    static void hourlyProgress(Criterion line, Scene scene, Findings findings) {
        var observed = Observations.of(FactSheet.DemandKind.PROGRESS_REPORT, Set.of(line.code()), line, scene);
        var candidates = new ArrayList<Candidate>();
        for (var demand : observed) {
            if (demand.interval() != null) {
                var unmet = new ArrayList<Text>();
                if (!Boolean.TRUE.equals(scene.facts().matter().investigationNeedsTime())) {
                    unmet.add(Reasons.NO_LONG_INVESTIGATION);
                }
                if (!Boolean.TRUE.equals(demand.untilResult())) {
                    unmet.add(Reasons.NOT_UNTIL_RESULT);
                }
                var measure = new Measure.Time(demand.interval());
                var set = scene.setOf(demand.contact());
                candidate(line, set, measure, demand.contact(), List.of(demand), unmet, candidates);
            }
        }
        findings.of(candidates);
        if (candidates.isEmpty()) {
            findings.notEvaluated(line, observed.isEmpty() ? Reasons.NOT_OBSERVED : Reasons.NO_INTERVAL);
        }
    }

    private static void rolling(Criterion line, Scene scene, Findings findings, List<Observation> observed) {
        var events = observed.stream().map(Observation::event).toList();
        findings.of(Rolling.best(Rolling.count(line, scene, events, new Number())).stream()
                .toList());
    }

    private static final class Number implements Rolling.Rule {
        @Override
        public Measure measure(int first, int end, CriteriaSet set) {
            return new Measure.Count(end - first);
        }

        @Override
        public List<Text> unmet(List<Event> window, CriteriaSet set, String queueId) {
            return List.of();
        }
    }

    private static void candidate(
            Criterion line,
            CriteriaSet set,
            Measure measure,
            Contact contact,
            List<Observation> seen,
            List<Text> unmet,
            List<Candidate> candidates) {
        var own = set.criterion(line.code()).orElse(line);
        set.number(own.metric().thresholdParameter(), contact.queueId())
                .ifPresent(threshold -> candidates.add(new Candidate(
                        own,
                        set,
                        measure,
                        threshold,
                        own.metric().window(),
                        seen.stream().map(Observation::event).toList(),
                        unmet)));
    }
}
