package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.criteria.Template.Label;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.platform.web.Violation;
import java.util.List;

/** The verdict itself and the three elements: each answered with a reason, and harassment only with all three. */
final class ElementRules {
    private ElementRules() {}

    static List<Violation> against(Ruling ruling, Bench bench) {
        var violations = new Violations();
        violations.addIf(
                ruling.verdict() == null,
                "VERDICT_MISSING",
                "/verdict",
                "REQ-5.5.2",
                "判定（HARASSMENT・UNJUST_DEMAND・NOT_HARASSMENT・UNDETERMINED のいずれか）が必要です。",
                "A verdict is needed: one of HARASSMENT, UNJUST_DEMAND, NOT_HARASSMENT, UNDETERMINED.");
        violations.addIf(
                blank(ruling.reason()),
                "REASON_MISSING",
                "/reason",
                "REQ-0.2",
                "判定の理由が必要です。",
                "A verdict needs its reason.");
        var wanted = bench.set().template().elements();
        for (int i = 0; i < ruling.elements().size(); i++) {
            element("/elements/" + i, ruling.elements().get(i), wanted, violations);
        }
        for (int i = 0; i < wanted.size(); i++) {
            missing("REQ-1." + (i + 1), wanted.get(i), ruling, violations);
        }
        violations.addIf(
                ruling.verdict() == Verdict.HARASSMENT && !allMet(ruling, wanted),
                "ELEMENTS_NOT_ALL_MET",
                "/elements",
                "REQ-1.4",
                "HARASSMENT には3要素すべてが「はい」であることが必要です。",
                "HARASSMENT needs all three elements answered YES.");
        return violations.found();
    }

    /** All three answered YES, each once. */
    static boolean allMet(Ruling ruling, List<Label> wanted) {
        return wanted.stream().allMatch(element -> {
            var answers = ruling.elements().stream()
                    .filter(given -> element.code().equals(given.code()))
                    .toList();
            return answers.size() == 1 && answers.getFirst().met() == Answer.YES;
        });
    }

    private static void element(String at, Ruling.Element given, List<Label> wanted, Violations violations) {
        var codes = wanted.stream().map(Label::code).toList();
        violations.addIf(
                wanted.stream().noneMatch(element -> element.code().equals(given.code())),
                "ELEMENT_UNKNOWN",
                at + "/code",
                "REQ-1.6",
                "要素 " + given.code() + " はありません。" + String.join("・", codes) + " のいずれかです。",
                "There is no element " + given.code() + ": one of " + String.join(", ", codes) + ".");
        violations.addIf(
                given.met() == null,
                "ELEMENT_NOT_ANSWERED",
                at + "/met",
                "REQ-1.4",
                "要素には YES・NO・UNKNOWN のいずれかで答えてください。",
                "Answer the element with YES, NO or UNKNOWN.");
        violations.addIf(
                blank(given.reason()),
                "ELEMENT_REASON_MISSING",
                at + "/reason",
                "REQ-1.4",
                "要素の答えには理由が必要です。",
                "An element's answer needs its reason.");
    }

    private static void missing(String requirement, Label element, Ruling ruling, Violations violations) {
        var times = ruling.elements().stream()
                .filter(given -> element.code().equals(given.code()))
                .count();
        violations.addIf(
                times == 0,
                "ELEMENT_MISSING",
                "/elements",
                requirement,
                "要素「" + element.label().ja() + "」（" + element.code() + "）への答えがありません。",
                "The element " + element.code() + " is not answered.");
        violations.addIf(
                times > 1,
                "ELEMENT_TWICE",
                "/elements",
                requirement,
                "要素 " + element.code() + " への答えが2つ以上あります。",
                "The element " + element.code() + " is answered more than once.");
    }
}
