package dev.mamori.judgment.verdict;

import dev.mamori.platform.web.Violation;
import java.util.List;

/** Who may judge: a person with authority who neither handled it nor was harmed (REQ-5.5.2, REQ-12.4.4, REQ-6.0.1). */
final class PeopleRules {
    private PeopleRules() {}

    static List<Violation> against(Bench bench) {
        var violations = new Violations();
        violations.addIf(
                !bench.person(), "DECIDER_IS_MACHINE", null, "REQ-6.0.1", "判定できるのは人だけです。", "Only a person judges.");
        violations.addIf(
                bench.authority().isEmpty(),
                "DECIDER_WITHOUT_AUTHORITY",
                null,
                "REQ-12.4.4",
                "このクライアントとセンターについて、今有効な判断権がありません。",
                "You hold no judgment authority in force for this client and centre.");
        violations.addIf(
                bench.handlers().contains(bench.deciderId()),
                "DECIDER_HANDLED",
                null,
                "REQ-5.5.2",
                "この件に対応した人は判定できません。",
                "Who handled it does not judge it.");
        violations.addIf(
                bench.harmed().contains(bench.deciderId()),
                "DECIDER_HARMED",
                null,
                "REQ-5.5.2",
                "被害を受けた人は判定できません。",
                "Who was harmed does not judge it.");
        return violations.found();
    }
}
