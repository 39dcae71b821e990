package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Considered.Ground;
import dev.mamori.judgment.verdict.Considered.Step;
import dev.mamori.judgment.verdict.Ruling.Element;
import dev.mamori.judgment.verdict.Ruling.Factor;
import dev.mamori.judgment.verdict.Ruling.Manner;
import dev.mamori.judgment.verdict.Ruling.Validity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A ruling that stands unless something is changed. */
final class RulingBuilder {
    private final List<String> codes;
    private Verdict verdict = Verdict.HARASSMENT;
    private List<Element> elements = answers(Answer.YES, Answer.YES, Answer.YES);
    private Validity validity = new Validity("NO_REQUEST", "要求なし", Answer.NO, Answer.NO, true, null);
    private List<Factor> weighing = List.of();
    private List<Factor> individual = List.of();
    private List<Factor> response = List.of();
    private String companyCausedReason;
    private Map<String, String> companyCausedReasons = Map.of();
    private String reason = "録音で確認した";
    private Considered considered = Considered.NOTHING;
    private Manner manner = new Manner("EXCESSIVE", "怒声");

    RulingBuilder(String... codes) {
        this.codes = List.of(codes);
    }

    static List<Element> answers(Answer... met) {
        return Stream.iterate(0, i -> i < met.length, i -> i + 1)
                .map(i -> new Element(SampleBench.TEMPLATE.elements().get(i).code(), met[i], "理由"))
                .toList();
    }

    RulingBuilder verdict(Verdict value) {
        verdict = value;
        return this;
    }

    RulingBuilder elements(Answer... met) {
        return elements(answers(met));
    }

    RulingBuilder elements(List<Element> value) {
        elements = value;
        return this;
    }

    RulingBuilder validity(String value) {
        return validity(new Validity(value, "返金と修理は妥当", Answer.NO, Answer.NO, true, null));
    }

    RulingBuilder validity(Validity value) {
        validity = value;
        return this;
    }

    RulingBuilder weighing(Factor... factors) {
        weighing = Arrays.asList(factors);
        return this;
    }

    RulingBuilder individual(Factor... factors) {
        individual = Arrays.asList(factors);
        return this;
    }

    RulingBuilder response(Factor... factors) {
        response = Arrays.asList(factors);
        return this;
    }

    RulingBuilder companyCausedReason(String value) {
        companyCausedReason = value;
        return this;
    }

    RulingBuilder companyCausedReasons(Map<String, String> value) {
        companyCausedReasons = value;
        return this;
    }

    RulingBuilder considered(List<Ground> grounds, List<Step> flow) {
        considered = new Considered(grounds, flow);
        return this;
    }

    RulingBuilder manner(Manner value) {
        manner = value;
        return this;
    }

    RulingBuilder reason(String value) {
        reason = value;
        return this;
    }

    Ruling ruling() {
        return new Ruling(
                verdict,
                elements,
                validity,
                manner,
                codes,
                weighing,
                individual,
                response,
                companyCausedReason,
                companyCausedReasons,
                null,
                reason,
                considered);
    }
}
