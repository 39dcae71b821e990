package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Amounts;
import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Template.Procedure;
import dev.mamori.judgment.criteria.Unit;
import dev.mamori.judgment.evaluation.Evaluation.OperationLimit;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The centre's own limits (上限時間・上限回数): over them a worker may end or hand over, after telling the reason. They are
 * strictly "more than", count elapsed handling time, and are apart from the judgment lines (REQ-9.1, REQ-9.2, T17).
 */
final class OperationLimits {
    private static final Set<Channel> LIVE = EnumSet.of(Channel.PHONE, Channel.CHAT, Channel.VISIT);

    private OperationLimits() {}

    static List<OperationLimit> of(CriteriaSet set, Scene scene, Findings findings) {
        var limits = new ArrayList<OperationLimit>();
        for (var procedure : set.template().procedures()) {
            switch (procedure.code()) {
                case "PROC.OP_TIME_LIMIT" -> time(procedure, scene, limits, findings);
                case "PROC.OP_COUNT_LIMIT" -> count(procedure, set, scene, limits);
                default -> {}
            }
        }
        return List.copyOf(limits);
    }

    /** Contacts over the limit, and the one that asks whether over or not. */
    private static void time(Procedure procedure, Scene scene, List<OperationLimit> limits, Findings findings) {
        for (var contact : scene.matterContacts(LIVE)) {
            var threshold = scene.setOf(contact).number(procedure.parameter(), contact.queueId());
            if (threshold.isEmpty()) {
                continue;
            }
            var running = contact.runsAt(scene.asOf());
            var end = running ? scene.asOf() : contact.endedAt();
            var measure = new Measure.Time(Duration.between(contact.startedAt(), end));
            var over = measure.reaches(procedure.comparator(), threshold.get());
            if (over || contact.contactId().equals(scene.facts().contactId())) {
                limits.add(limit(procedure, contact.contactId(), measure, threshold.get(), over));
            }
            if (running && !over) {
                findings.due(firstSecondOver(contact, threshold.get()));
            }
        }
    }

    private static Instant firstSecondOver(Contact contact, BigDecimal minutes) {
        return contact.startedAt().plus(Amounts.minutes(minutes)).plusSeconds(1);
    }

    private static void count(Procedure procedure, CriteriaSet set, Scene scene, List<OperationLimit> limits) {
        var answered = scene.facts().matter().answeredAt();
        if (answered == null || RepeatLines.promiseOverdue(scene)) {
            return;
        }
        var repeats = RepeatLines.repeats(answered, EnumSet.allOf(Channel.class), scene);
        if (repeats.isEmpty()) {
            return;
        }
        var queue = repeats.getLast().contact().queueId();
        set.number(procedure.parameter(), queue).ifPresent(threshold -> {
            var measure = new Measure.Count(repeats.size());
            limits.add(limit(procedure, null, measure, threshold, measure.reaches(procedure.comparator(), threshold)));
        });
    }

    private static OperationLimit limit(
            Procedure procedure, String contactId, Measure measure, BigDecimal threshold, boolean over) {
        var value = measure instanceof Measure.Time(var time)
                ? Text.of(Sentences.time(time, true), Sentences.time(time, false))
                : Text.of(measure.precise() + "回", measure.precise() + " times");
        var number = Sentences.plain(threshold);
        var unit = measure.unit() == Unit.MINUTE ? Text.of("分", "minutes") : Text.of("回", "times");
        return new OperationLimit(
                procedure.code(),
                contactId,
                measure.shown(procedure.comparator(), threshold),
                threshold,
                procedure.comparator(),
                measure.unit(),
                over,
                Text.of(
                        procedure.label() + "（" + number + unit.ja() + "）" + (over ? "を超えています。" : "を超えていません。") + "現在"
                                + value.ja() + "（" + procedure.seed() + "）。",
                        procedure.code() + ": " + value.en() + ", " + (over ? "over" : "not over") + " the limit of "
                                + number + " " + unit.en() + " (" + procedure.seed() + ")."));
    }
}
