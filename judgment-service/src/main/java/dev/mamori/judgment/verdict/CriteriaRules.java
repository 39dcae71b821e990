package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.platform.web.Violation;
import java.util.List;

/** The lines that a verdict stands on: of the set in force, and supported by the facts (REQ-1.2, REQ-5.5.3). */
final class CriteriaRules {
    private CriteriaRules() {}

    static List<Violation> against(Ruling ruling, Bench bench) {
        var violations = new Violations();
        var cited = new Cited(ruling, bench);
        violations.addIf(
                ruling.verdict() == Verdict.HARASSMENT && ruling.criteriaCodes().isEmpty(),
                "CRITERIA_MISSING",
                "/criteriaCodes",
                "REQ-5.5.3",
                "HARASSMENT には判定基準のコードが必要です。",
                "HARASSMENT cites at least one criterion.");
        for (int i = 0; i < ruling.criteriaCodes().size(); i++) {
            code("/criteriaCodes/" + i, ruling.criteriaCodes().get(i), cited, bench, violations);
        }
        neverExcused(ruling, bench, violations);
        companyCaused(ruling, bench, cited, violations);
        return violations.found();
    }

    private static void code(String at, String code, Cited cited, Bench bench, Violations violations) {
        var line = bench.set().criterion(code);
        violations.addIf(
                line.isEmpty(),
                "CRITERION_UNKNOWN",
                at,
                "REQ-5.5.3",
                "判定基準 " + bench.set().version() + " に " + code + " はありません。" + possible(bench, "・"),
                "The set " + bench.set().version() + " has no " + code + ". " + possible(bench, ", "));
        violations.addIf(
                line.isPresent() && !cited.supported(line.get()),
                "CRITERION_NOT_SUPPORTED",
                at,
                "REQ-1.2",
                code + " を裏づける数値または確認された言動がありません。" + possible(bench, "・"),
                code + " is supported by no number and no confirmed conduct. " + possible(bench, ", "));
    }

    /** The codes that were reached. */
    private static String possible(Bench bench, String between) {
        var codes = bench.evaluation().hits().stream()
                .map(Evaluation.Finding::code)
                .distinct()
                .sorted()
                .toList();
        return "[" + (codes.isEmpty() ? "-" : String.join(between, codes)) + "]";
    }

    /**
     * Where nothing excuses and all three elements are met, there is no other verdict (REQ-6.3.7, REQ-6.4.4). Nor is it
     * left open then: who cannot tell yet says at which element.
     */
    private static void neverExcused(Ruling ruling, Bench bench, Violations violations) {
        var excused = ruling.verdict() != null && ruling.verdict() != Verdict.HARASSMENT;
        var found = bench.evaluation().hits().stream().anyMatch(hit -> hit.outcome() == Outcome.NEVER_EXCUSED);
        violations.addIf(
                excused
                        && found
                        && ElementRules.allMet(ruling, bench.set().template().elements()),
                "NEVER_EXCUSED",
                "/verdict",
                "REQ-6.3.7",
                "斟酌の余地のない言動が確認され、3要素を満たしています。HARASSMENT 以外の判定はできません。",
                "Conduct that is never excused was found and all three elements are met: no other verdict than HARASSMENT.");
    }

    /** The facts say that the company or the client is the cause, or the decider finds it at fault (guideline L86, L182). */
    static boolean companyCaused(Ruling ruling, FactSheet facts) {
        return facts.companyCaused() == Answer.YES
                || ruling.validity() != null && ruling.validity().orgFault() == Answer.YES;
    }

    /**
     * If the company is the cause, each type is judged with care and a reason of its own (REQ-6.0.3): what makes shouting
     * understandable says nothing about a threat. One general reason is enough for one type only.
     */
    private static void companyCaused(Ruling ruling, Bench bench, Cited cited, Violations violations) {
        if (!companyCaused(ruling, bench.facts())) {
            return;
        }
        var types = cited.types();
        var general = types.size() == 1 && !blank(ruling.companyCausedReason());
        for (var type : types) {
            violations.addIf(
                    !general && blank(ruling.companyCausedReasons().get(type.code())),
                    "COMPANY_CAUSED_REASON_MISSING",
                    "/companyCausedReasons/" + type.code(),
                    "REQ-6.0.3",
                    "会社側が起因の件（または組織の過失がある件）です。類型「" + type.label().ja() + "」についての理由を companyCausedReasons の "
                            + type.code() + " に書いてください。",
                    "The company is the cause or at fault: give the reason for the type " + type.code()
                            + " in companyCausedReasons." + type.code() + ".");
        }
    }
}
