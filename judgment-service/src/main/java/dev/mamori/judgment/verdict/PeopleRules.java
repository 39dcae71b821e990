package dev.mamori.judgment.verdict;

import dev.mamori.platform.web.Violation;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Who may judge: a person with authority who neither handled it nor was harmed (REQ-5.5.2, REQ-12.4.4, REQ-6.0.1). */
public final class PeopleRules {
    private PeopleRules() {}

    /**
     * The reasons why this person may not judge, or look at what was judged.
     *
     * @param citedTypes the types of the lines cited, besides those reached
     */
    public static List<Violation> against(Bench bench, Collection<String> citedTypes) {
        var violations = new Violations();
        violations.addIf(
                !bench.person(), "DECIDER_IS_MACHINE", null, "REQ-6.0.1", "判定できるのは人だけです。", "Only a person judges.");
        violations.addIf(
                bench.authority().isEmpty(),
                "DECIDER_WITHOUT_AUTHORITY",
                null,
                "REQ-12.4.4",
                "このクライアントとセンターについて、今有効な判断権がありません。エスカレーションしてください。",
                "You hold no judgment authority in force for this client and centre: escalate it.");
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
        violations.addIf(
                bench.barred().recused().contains(bench.deciderId()),
                "DECIDER_RECUSED",
                null,
                "REQ-5.5.2",
                "忌避・回避を申し出た人は判定できません。",
                "Who is recused does not judge it.");
        violations.addIf(
                bench.barred().judgedBefore().contains(bench.deciderId()),
                "DECIDER_JUDGED_BEFORE",
                null,
                "REQ-15.3",
                "再判定は、最初に判定した人とは別の判断権者が行います。",
                "Another person judges again than the one who judged first.");
        outsideScope(bench, citedTypes, violations);
        return violations.found();
    }

    /**
     * Types that no grant of the decider covers go to somebody whose grant does (REQ-12.2.2). What was reached counts and
     * not only what is cited: else leaving a threat out of the verdict would need no authority over threats.
     */
    private static void outsideScope(Bench bench, Collection<String> citedTypes, Violations violations) {
        var authority = bench.authority();
        var types = new TreeSet<>(bench.typesReached());
        types.addAll(citedTypes);
        for (var type : bench.set().template().types()) {
            violations.addIf(
                    types.contains(type.code())
                            && !authority.isEmpty()
                            && authority.stream().noneMatch(grant -> grant.coversType(type.code())),
                    "TYPE_OUTSIDE_AUTHORITY",
                    null,
                    "REQ-12.2.2",
                    "類型「" + type.label().ja() + "」は判断権の範囲外です。エスカレーションしてください。",
                    "The type " + type.code() + " lies outside your authority: escalate it.");
        }
    }
}
