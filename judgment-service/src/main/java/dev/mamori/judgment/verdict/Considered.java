package dev.mamori.judgment.verdict;

import java.util.List;

/**
 * What the decider looked at besides the two axes and three elements.
 *
 * @param grounds what the verdict rests on; some are refused (REQ-12.4.5, REQ-5.5.5)
 * @param factFlow the steps of the fact flow that the decider marks or explains (REQ-13.2)
 */
public record Considered(List<Ground> grounds, List<Step> factFlow) {
    /** Nothing said. */
    public static final Considered NOTHING = new Considered(null, null);

    public Considered {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        factFlow = factFlow == null ? List.of() : List.copyOf(factFlow);
    }

    Considered withoutWords() {
        return new Considered(
                grounds.stream()
                        .map(one -> new Ground(one.code(), Ruling.erased(one.text())))
                        .toList(),
                factFlow.stream()
                        .map(one -> new Step(one.step(), one.done(), Ruling.erased(one.reason())))
                        .toList());
    }

    /** A ground with words. */
    public record Ground(String code, String text) {}

    /**
     * A step of the fact flow.
     *
     * @param done null leaves it to what the facts and the axes say
     * @param reason why one judges although it is open
     */
    public record Step(String step, Boolean done, String reason) {}
}
