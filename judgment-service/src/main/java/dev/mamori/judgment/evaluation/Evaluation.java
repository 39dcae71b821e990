package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Comparison;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.criteria.Unit;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the engine found. It proposes and never decides (guideline L42, L137; RULE.HIT_IS_NOT_VERDICT).
 *
 * @param criteriaSetId the set in force at the latest contact or conduct
 * @param hits lines that were reached
 * @param nearMisses lines that were counted but not reached, or reached with a condition missing
 * @param notEvaluated lines that the facts do not allow to count, with the reason
 * @param suggestions codes that unconfirmed words may be; a person confirms or not
 * @param operationLimits the operation rules' own limits, which allow ending or escalating and are no judgment lines
 * @param heldSeconds time that the customer held workers, whole seconds
 * @param reevaluateAt when a running contact would next reach a line if it goes on as it is; null for never
 */
public record Evaluation(
        UUID criteriaSetId,
        String criteriaSetVersion,
        List<Finding> hits,
        List<Finding> nearMisses,
        List<NotEvaluated> notEvaluated,
        List<Suggestion> suggestions,
        List<OperationLimit> operationLimits,
        HeldSeconds heldSeconds,
        Instant reevaluateAt) {

    /** What stands in the place of words that were erased. */
    public static final Text ERASED = Text.of("（消去済み）", "(erased)");

    /** What stays when the words are erased: which lines were reached or nearly reached, and their figures. */
    Evaluation withoutWords() {
        return new Evaluation(
                criteriaSetId,
                criteriaSetVersion,
                hits.stream().map(Finding::withoutWords).toList(),
                nearMisses.stream().map(Finding::withoutWords).toList(),
                List.of(),
                List.of(),
                List.of(),
                new HeldSeconds(Map.of(), heldSeconds == null ? 0 : heldSeconds.total()),
                null);
    }

    /**
     * One line with its numbers.
     *
     * @param value in the unit, to two decimals (never rounded over a line); the line itself is compared exactly
     * @param threshold in the same unit
     * @param measured the exact time behind a value in minutes or a ratio, ISO 8601; null for counts
     * @param window ONE_CONTACT, ONE_MATTER, ONE_CONDUCT or SAME_MATTER/P30D
     * @param contactIds the contacts that were counted
     * @param conductIds the conduct that was counted
     * @param words the words themselves, as stored
     * @param seed the guideline's line
     * @param criteriaSetVersion the set in force at the moment
     * @param unmet conditions besides the number that do not hold; empty for a hit
     * @param text the finding as a sentence
     */
    public record Finding(
            String code,
            String typeCode,
            Outcome outcome,
            BigDecimal value,
            BigDecimal threshold,
            Comparison comparator,
            Unit unit,
            String measured,
            String window,
            List<String> contactIds,
            List<String> conductIds,
            List<String> words,
            String seed,
            String criteriaSetVersion,
            List<Text> unmet,
            Text text) {
        Finding withoutWords() {
            return new Finding(
                    code,
                    typeCode,
                    outcome,
                    value,
                    threshold,
                    comparator,
                    unit,
                    measured,
                    window,
                    contactIds,
                    List.of(),
                    List.of(),
                    seed,
                    criteriaSetVersion,
                    List.of(),
                    ERASED);
        }
    }

    /** A line that could not be counted. */
    public record NotEvaluated(String code, Text because) {}

    /**
     * A code offered for words; it counts only after a person confirmed it.
     *
     * @param phrase the part of the words that looked like it, as stored
     * @param source what offers it: PHRASE, RESEMBLANCE, or the name of an outside detector
     * @param because why, for the person who confirms or not
     */
    public record Suggestion(
            String conductId,
            String code,
            String typeCode,
            Outcome outcome,
            String phrase,
            String source,
            Text because) {}

    /**
     * A limit of the operation rules (REQ-9.1, REQ-9.2), strictly "more than".
     *
     * @param contactId the contact for a time limit; null for the count
     */
    public record OperationLimit(
            String code,
            String contactId,
            BigDecimal value,
            BigDecimal threshold,
            Comparison comparator,
            Unit unit,
            boolean over,
            Text text) {}

    /**
     * @param total the contacts of the matter together
     */
    public record HeldSeconds(Map<String, Long> byContact, long total) {}
}
