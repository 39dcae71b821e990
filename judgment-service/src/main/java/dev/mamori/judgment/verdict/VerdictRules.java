package dev.mamori.judgment.verdict;

import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.platform.web.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules of a verdict, asked together so that the decider learns every reason at once. Each violation has a stable
 * code and cites its requirement.
 */
public final class VerdictRules {
    private VerdictRules() {}

    /** The reasons why this ruling cannot be signed; empty when it can. */
    public static List<Violation> against(Ruling ruling, Bench bench) {
        return Stream.of(
                        PeopleRules.against(bench, citedTypes(ruling, bench)).stream(),
                        ElementRules.against(ruling, bench).stream(),
                        AxisRules.against(ruling, bench).stream(),
                        CriteriaRules.against(ruling, bench).stream(),
                        FactorRules.against(ruling, bench).stream(),
                        GroundRules.against(ruling).stream(),
                        FactFlow.against(ruling, bench.facts()).stream())
                .flatMap(rules -> rules)
                .toList();
    }

    private static List<String> citedTypes(Ruling ruling, Bench bench) {
        return new Cited(ruling, bench)
                .types().stream().map(HarassmentType::code).toList();
    }
}
