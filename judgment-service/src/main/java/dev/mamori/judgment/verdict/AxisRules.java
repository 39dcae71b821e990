package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.verdict.Ruling.Manner;
import dev.mamori.judgment.verdict.Ruling.Validity;
import dev.mamori.platform.web.Violation;
import java.util.List;

/** The two axes: always both, each with a reason, stored apart (REQ-4.1 to 4.6). A valid request may be harassment. */
final class AxisRules {
    private static final String UNKNOWN = "UNKNOWN";

    private AxisRules() {}

    static List<Violation> against(Ruling ruling, Bench bench) {
        var violations = new Violations();
        if (ruling.validity() == null) {
            violations.add(
                    "REQUEST_VALIDITY_MISSING",
                    "/requestValidity",
                    "REQ-4.6",
                    "要求内容の妥当性への答えがありません。",
                    "The validity of the request is not answered.");
        } else {
            validity(ruling.validity(), values(bench, "AXIS.REQUEST_VALIDITY"), violations);
        }
        if (ruling.manner() == null) {
            violations.add(
                    "MEANS_AND_MANNER_MISSING",
                    "/meansAndManner",
                    "REQ-4.6",
                    "手段・態様の相当性への答えがありません。",
                    "Means and manner are not answered.");
        } else {
            manner(ruling.manner(), values(bench, "AXIS.MEANS_AND_MANNER"), violations);
        }
        return violations.found();
    }

    private static void validity(Validity given, List<String> values, Violations violations) {
        var at = "/requestValidity";
        value("REQUEST_VALIDITY", at, "REQ-4.1", given.value(), given.reason(), values, violations);
        violations.addIf(
                given.orgFault() == null,
                "ORG_FAULT_MISSING",
                at + "/orgFault",
                "REQ-4.3",
                "組織の過失の有無に YES・NO・UNKNOWN のいずれかで答えてください。",
                "Answer with YES, NO or UNKNOWN whether the organisation is at fault.");
        violations.addIf(
                given.liability() == null,
                "LIABILITY_MISSING",
                at + "/liability",
                "REQ-5.5.1",
                "法的責任の有無に YES・NO・UNKNOWN のいずれかで答えてください。",
                "Answer with YES, NO or UNKNOWN whether there is legal liability.");
        var open = !Boolean.TRUE.equals(given.factsConfirmed());
        violations.addIf(
                open && !UNKNOWN.equals(given.value()),
                "FACTS_NOT_CONFIRMED",
                at + "/factsConfirmed",
                "REQ-4.2",
                "事実関係・因果関係の確認が終わるまで、妥当性は UNKNOWN としてください。",
                "Until facts and causation are confirmed the validity stays UNKNOWN.");
        violations.addIf(
                open && blank(given.openFactsReason()),
                "OPEN_FACTS_REASON_MISSING",
                at + "/openFactsReason",
                "REQ-13.2",
                "事実の確認が終わらないまま判定する理由が必要です。",
                "A verdict with facts still open needs a reason.");
    }

    private static void manner(Manner given, List<String> values, Violations violations) {
        value("MEANS_AND_MANNER", "/meansAndManner", "REQ-4.5", given.value(), given.reason(), values, violations);
    }

    private static void value(
            String code,
            String at,
            String requirement,
            String value,
            String reason,
            List<String> values,
            Violations violations) {
        violations.addIf(
                value == null || !values.contains(value),
                code + "_VALUE",
                at + "/value",
                requirement,
                String.join("・", values) + " のいずれかで答えてください。",
                "Answer with one of " + String.join(", ", values) + ".");
        violations.addIf(
                blank(reason),
                code + "_REASON_MISSING",
                at + "/reason",
                requirement,
                "理由が必要です。",
                "A reason is needed.");
    }

    private static List<String> values(Bench bench, String axis) {
        return bench.set().template().axes().stream()
                .filter(one -> one.code().equals(axis))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
