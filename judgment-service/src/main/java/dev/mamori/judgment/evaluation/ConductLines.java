package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Comparison;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.criteria.Unit;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines of words and acts. A code that a person confirmed on words is a hit; a summary without the words supports nothing
 * (REQ-5.3.2), and no loudness or score confirms anything (REQ-2.2).
 */
final class ConductLines {
    /** Counted lines whose single times are confirmed words; {@link DemandLines} counts them. */
    private static final Set<String> OBSERVED = Set.of(
            "REPEAT.FORCED_CALLBACK", "APOLOGY.SAY_IT_AGAIN", "PUNISH.REPEATED_DEMAND", "EXCESSIVE.HOURLY_PROGRESS");

    private ConductLines() {}

    static boolean byAPerson(ConfirmedCode code) {
        return code.confirmedBy() != null && !code.confirmedBy().isBlank() && !Boolean.FALSE.equals(code.knownPerson());
    }

    static void find(Scene scene, Findings findings) {
        var groups = new LinkedHashMap<Key, Group>();
        for (var conduct : scene.conduct()) {
            for (var code : conduct.confirmedCodes()) {
                whyNot(code, conduct, scene)
                        .ifPresentOrElse(
                                because -> findings.notEvaluated(code.code(), because),
                                () -> group(code, conduct, scene, groups));
            }
        }
        groups.values().forEach(group -> group.tell(findings));
    }

    private static Optional<Text> whyNot(ConfirmedCode code, Conduct conduct, Scene scene) {
        if (conduct.kind() == FactSheet.ConductKind.SUMMARY_ONLY
                || conduct.verbatim() == null
                || conduct.verbatim().isBlank()) {
            return Optional.of(Text.of(
                    "言葉そのものの記録がない要約は、何も裏づけません。[REQ-5.3.2]",
                    "A summary without the words supports nothing. [REQ-5.3.2]"));
        }
        if (Boolean.FALSE.equals(code.knownPerson())) {
            return Optional.of(Text.of(
                    "確認した人（" + code.confirmedBy() + "）は職員として登録されていません。登録された職員が確認してください。[REQ-2.2]",
                    code.confirmedBy()
                            + " is no registered member of staff: let a registered person confirm it. [REQ-2.2]"));
        }
        if (!byAPerson(code)) {
            return Optional.of(Text.of(
                    "人による確認がありません。機械の検知だけでは該当としません。[REQ-2.2]",
                    "No person has confirmed it; a machine's detection alone is no hit. [REQ-2.2]"));
        }
        var set = scene.setAt(conduct.at());
        if (set.isEmpty()) {
            return Optional.of(
                    Text.of("その時点で有効な判定基準がありません。[REQ-0.5]", "No criteria set was in force at that moment. [REQ-0.5]"));
        }
        var line = set.get().criterion(code.code());
        if (line.isEmpty()) {
            return Optional.of(Text.of("この判定基準にないコードです。", "The criteria set that was in force has no such code."));
        }
        var counted = line.get().counted()
                && !OBSERVED.contains(code.code())
                && !citable(line.get(), set.get(), scene, conduct);
        return counted
                ? Optional.of(Text.of(
                        "この基準は数値で判定します。言動の確認では該当になりません。",
                        "A number decides about this line; confirming words does not."))
                : Optional.empty();
    }

    /** A line whose number is not agreed may be cited by a person as INDIVIDUAL (REQ-6.1.3). */
    private static boolean citable(Criterion line, CriteriaSet set, Scene scene, Conduct conduct) {
        var queue = scene.contact(conduct.contactId())
                .map(FactSheet.Contact::queueId)
                .orElse(null);
        return line.metric().whenNull() == Outcome.INDIVIDUAL
                && set.number(line.metric().thresholdParameter(), queue).isEmpty();
    }

    private static void group(ConfirmedCode code, Conduct conduct, Scene scene, LinkedHashMap<Key, Group> groups) {
        if (OBSERVED.contains(code.code())) {
            return;
        }
        var set = scene.setAt(conduct.at()).orElseThrow();
        var line = set.criterion(code.code()).orElseThrow();
        var unmet = Preconditions.unmet(line, conduct, scene);
        groups.computeIfAbsent(
                        new Key(line.code(), set.version(), unmet),
                        key -> new Group(line, set, unmet, new ArrayList<>()))
                .conduct()
                .add(conduct);
    }

    private record Key(String code, String setVersion, List<Text> unmet) {}

    private record Group(Criterion line, CriteriaSet set, List<Text> unmet, List<Conduct> conduct) {
        void tell(Findings findings) {
            var finding = new Finding(
                    line.code(),
                    line.typeCode(),
                    line.counted() ? line.metric().whenNull() : line.outcome(),
                    BigDecimal.valueOf(conduct.size()),
                    BigDecimal.ONE,
                    Comparison.GE,
                    Unit.CONDUCT,
                    null,
                    "ONE_CONDUCT",
                    conduct.stream().map(Conduct::contactId).distinct().toList(),
                    conduct.stream().map(Conduct::conductId).toList(),
                    conduct.stream().map(Conduct::verbatim).toList(),
                    line.seed(),
                    set.version(),
                    unmet,
                    unmet.isEmpty()
                            ? Sentences.confirmed(line.label(), conduct.size(), line.seed())
                            : Sentences.conditionMissing(line.label(), unmet, line.seed()));
            if (unmet.isEmpty()) {
                findings.hit(finding);
            } else {
                findings.nearMiss(finding);
            }
        }
    }
}
