package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.criteria.Template.Label;
import dev.mamori.judgment.verdict.Ruling.Factor;
import dev.mamori.platform.web.Violation;
import java.util.List;

/** What must be considered and written down, and what may not be (REQ-6.0.7, REQ-6.5.0, REQ-6.3.7). */
final class FactorRules {
    private FactorRules() {}

    static List<Violation> against(Ruling ruling, Bench bench) {
        var violations = new Violations();
        var cited = new Cited(ruling, bench);
        var template = bench.set().template();
        known("/individualFactors", "REQ-6.0.7", ruling.individualFactors(), template.individualFactors(), violations);
        known("/weighing", "REQ-6.5.0", ruling.weighing(), template.weighingFactors(), violations);
        known("/responseFactors", "REQ-6.3.7", ruling.responseFactors(), template.responseFactors(), violations);

        var individual = cited.any(Outcome.INDIVIDUAL);
        violations.addIf(
                individual && ruling.individualFactors().isEmpty(),
                "INDIVIDUAL_FACTORS_MISSING",
                "/individualFactors",
                "REQ-6.0.7",
                "個別判断の基準を含むため、考慮した要因が必要です。",
                "It cites an INDIVIDUAL line, so the factors considered are needed.");
        violations.addIf(
                !individual
                        && cited.any(Outcome.NEVER_EXCUSED)
                        && !ruling.individualFactors().isEmpty(),
                "MITIGATION_REFUSED",
                "/individualFactors",
                "REQ-6.3.7",
                "斟酌の余地のない類型です。個別の事情は対応に反映し、responseFactors に記録してください。",
                "Nothing excuses these lines. Circumstances change the response: give them as responseFactors.");
        weighing(ruling, bench, cited, violations);
        return violations.found();
    }

    /** The lines of types 5, 6 and 9 need degree, request and combination weighed (guideline L220, L225, L243). */
    private static void weighing(Ruling ruling, Bench bench, Cited cited, Violations violations) {
        var needed = ruling.verdict() != Verdict.UNDETERMINED
                && cited.lines()
                        .filter(line -> cited.outcome(line) == Outcome.HARASSMENT)
                        .map(line -> bench.set().typeOf(line))
                        .anyMatch(HarassmentType::weighingRequired);
        for (var factor : bench.set().template().weighingFactors()) {
            violations.addIf(
                    needed
                            && ruling.weighing().stream()
                                    .noneMatch(given -> factor.code().equals(given.factor()) && !blank(given.text())),
                    "WEIGHING_MISSING",
                    "/weighing",
                    "REQ-6.5.0",
                    "「" + factor.label().ja() + "」（" + factor.code() + "）の勘案が必要です。",
                    factor.code() + " must be weighed.");
        }
    }

    private static void known(
            String at, String requirement, List<Factor> given, List<Label> known, Violations violations) {
        var codes = known.stream().map(Label::code).toList();
        for (int i = 0; i < given.size(); i++) {
            var factor = given.get(i);
            violations.addIf(
                    known.stream().noneMatch(label -> label.code().equals(factor.factor())),
                    "FACTOR_UNKNOWN",
                    at + "/" + i + "/factor",
                    requirement,
                    "要因 " + factor.factor() + " はここでは使えません。" + String.join("・", codes) + " のいずれかです。",
                    "The factor " + factor.factor() + " is not possible here: one of " + String.join(", ", codes)
                            + ".");
            violations.addIf(
                    blank(factor.text()),
                    "FACTOR_TEXT_MISSING",
                    at + "/" + i + "/text",
                    requirement,
                    "要因には考慮した内容が必要です。",
                    "A factor needs what was considered.");
        }
    }
}
