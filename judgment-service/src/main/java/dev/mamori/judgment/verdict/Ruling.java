package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the decider answers and signs, as given: {@link VerdictRules} says whether it can stand.
 *
 * @param elements the three elements of harassment (REQ-1.1 to 1.4)
 * @param validity axis 1: is the request valid? (REQ-4.1)
 * @param manner axis 2: are means and manner acceptable? (REQ-4.5)
 * @param criteriaCodes the lines that the verdict stands on
 * @param weighing degree, request and combination for types 5, 6 and 9 (REQ-6.5.0)
 * @param individualFactors what was considered for INDIVIDUAL lines (REQ-6.0.7)
 * @param responseFactors what changes how one responds, never the verdict (REQ-6.3.7)
 * @param companyCausedReason why it is judged so although the company is the cause (REQ-6.0.3)
 * @param companyCausedReasons the same per type, where they differ
 * @param considered grounds and fact flow
 * @param fewOpinionsReason why fewer than two people looked into it (REQ-5.4.3)
 */
public record Ruling(
        Verdict verdict,
        List<Element> elements,
        Validity validity,
        Manner manner,
        List<String> criteriaCodes,
        List<Factor> weighing,
        List<Factor> individualFactors,
        List<Factor> responseFactors,
        String companyCausedReason,
        Map<String, String> companyCausedReasons,
        String fewOpinionsReason,
        String reason,
        Considered considered) {

    public Ruling {
        elements = elements == null ? List.of() : List.copyOf(elements);
        criteriaCodes = criteriaCodes == null
                ? List.of()
                : criteriaCodes.stream().distinct().toList();
        weighing = weighing == null ? List.of() : List.copyOf(weighing);
        individualFactors = individualFactors == null ? List.of() : List.copyOf(individualFactors);
        responseFactors = responseFactors == null ? List.of() : List.copyOf(responseFactors);
        companyCausedReasons = companyCausedReasons == null ? Map.of() : Map.copyOf(companyCausedReasons);
        considered = considered == null ? Considered.NOTHING : considered;
    }

    /** The same without what changes the response only: it is for those who lead and care (REQ-5.6.14, REQ-5.6.17). */
    Ruling withoutResponseFactors() {
        return new Ruling(
                verdict,
                elements,
                validity,
                manner,
                criteriaCodes,
                weighing,
                individualFactors,
                List.of(),
                companyCausedReason,
                companyCausedReasons,
                fewOpinionsReason,
                reason,
                considered);
    }

    /** What stays when the words are erased: every answer, no reason. */
    Ruling withoutWords() {
        return new Ruling(
                verdict,
                elements.stream()
                        .map(one -> new Element(one.code(), one.met(), erased(one.reason())))
                        .toList(),
                validity == null ? null : validity.withoutWords(),
                manner == null ? null : new Manner(manner.value(), erased(manner.reason())),
                criteriaCodes,
                withoutWords(weighing),
                withoutWords(individualFactors),
                withoutWords(responseFactors),
                erased(companyCausedReason),
                companyCausedReasons.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> erased(one.getValue()))),
                erased(fewOpinionsReason),
                erased(reason),
                considered.withoutWords());
    }

    private static List<Factor> withoutWords(List<Factor> factors) {
        return factors.stream()
                .map(one -> new Factor(one.factor(), erased(one.text())))
                .toList();
    }

    static String erased(String wordsOrNull) {
        return wordsOrNull == null ? null : Evaluation.ERASED.ja();
    }

    /** An element's answer with its reason. */
    public record Element(String code, Answer met, String reason) {}

    /**
     * Axis 1.
     *
     * @param orgFault whether the organisation is at fault (REQ-4.3)
     * @param liability whether it is liable (REQ-5.5.1)
     * @param factsConfirmed facts and causation are confirmed (REQ-4.2)
     * @param openFactsReason why one judges although facts are open (REQ-13.2)
     */
    public record Validity(
            String value,
            String reason,
            Answer orgFault,
            Answer liability,
            Boolean factsConfirmed,
            String openFactsReason) {
        Validity withoutWords() {
            return new Validity(value, erased(reason), orgFault, liability, factsConfirmed, erased(openFactsReason));
        }
    }

    /** Axis 2. */
    public record Manner(String value, String reason) {}

    /** A factor with what was considered. */
    public record Factor(String factor, String text) {}
}
