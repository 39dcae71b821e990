package dev.mamori.judgment.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.judgment.criteria.Comparison;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.criteria.Unit;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@link Evaluation} as the API shows it. */
@Schema(name = "Evaluation", description = "What the engine found in the facts. It proposes; a person judges.")
public record EvaluationView(
        @Schema(description = "Its id.") UUID evaluationId,
        @Schema(description = "The case evaluated.") String caseId,
        @Schema(description = "The contact that asked.") String contactId,
        @Schema(description = "When it was made.") Instant evaluatedAt,

        @Schema(description = "The facts were known up to then.")
        Instant asOf,

        @Schema(description = "The set in force at the latest contact or conduct.")
        UUID criteriaSetId,

        @Schema(description = "Its version.", examples = "MRI-2026.1")
        String criteriaSetVersion,

        @Schema(description = "Lines that were reached.") List<FindingView> hits,

        @Schema(description = "Lines counted but not reached, or reached with a condition missing.")
        List<FindingView> nearMisses,

        @Schema(description = "Lines that the facts do not allow to count.")
        List<NotEvaluatedView> notEvaluated,

        @Schema(description = "Codes that unconfirmed words may be.")
        List<SuggestionView> suggestions,

        @Schema(description = "The operation rules' own limits, which are no judgment lines.")
        List<OperationLimitView> operationLimits,

        @Schema(description = "How long the customer held workers.")
        HeldSecondsView heldSeconds,

        @Schema(description = "When a running contact next reaches a line or limit if it goes on as it is.")
        Instant reevaluateAt) {

    /** A finding. */
    @Schema(name = "Finding", description = "A line with its numbers and words.")
    public record FindingView(
            @Schema(description = "The line.", examples = "TIME.ATT_MULTIPLE")
            String code,

            @Schema(description = "Its type.", examples = "TIME")
            String typeCode,

            @Schema(description = "What reaching it means.") Outcome outcome,

            @Schema(description = "The value in `unit`, two decimals, never rounded over the line.", examples = "2.39")
            BigDecimal value,

            @Schema(description = "The line in `unit`.", examples = "3")
            BigDecimal threshold,

            @Schema(description = "How the line is reached.")
            Comparison comparator,

            @Schema(description = "The unit of value and line.")
            Unit unit,

            @Schema(description = "The exact time behind the value, ISO 8601.", examples = "PT28M40S")
            String measured,

            @Schema(
                    description = "ONE_CONTACT, ONE_MATTER, ONE_CONDUCT, or SAME_MATTER with its rolling length.",
                    examples = "SAME_MATTER/P30D")
            String window,

            @Schema(description = "The contacts counted.") List<String> contactIds,
            @Schema(description = "The conduct counted.") List<String> conductIds,
            @Schema(description = "The words, as stored.") List<String> words,

            @Schema(description = "The guideline's lines.", examples = "L194")
            String seed,

            @Schema(description = "The set in force at the moment.")
            String criteriaSetVersion,

            @Schema(description = "Conditions besides the number that do not hold.")
            List<Text> unmet,

            @Schema(description = "The finding as a sentence.")
            Text text) {

        static FindingView of(Evaluation.Finding found) {
            return new FindingView(
                    found.code(),
                    found.typeCode(),
                    found.outcome(),
                    found.value(),
                    found.threshold(),
                    found.comparator(),
                    found.unit(),
                    found.measured(),
                    found.window(),
                    found.contactIds(),
                    found.conductIds(),
                    found.words(),
                    found.seed(),
                    found.criteriaSetVersion(),
                    found.unmet(),
                    found.text());
        }
    }

    /** Not evaluated. */
    @Schema(name = "NotEvaluated", description = "A line that could not be counted.")
    public record NotEvaluatedView(
            @Schema(description = "The line.") String code,
            @Schema(description = "Why not.") Text because) {}

    /** A suggestion. */
    @Schema(name = "Suggestion", description = "A code that unconfirmed words may be.")
    public record SuggestionView(
            @Schema(description = "The conduct.") String conductId,

            @Schema(description = "The code.", examples = "ABUSE.SLUR_OR_DIE")
            String code,

            @Schema(description = "Its type.") String typeCode,
            @Schema(description = "What it would mean.") Outcome outcome,

            @Schema(description = "The part of the words, as stored.", examples = "馬鹿野郎")
            String phrase,

            @Schema(description = "PHRASE, RESEMBLANCE, or an outside detector's name.", examples = "PHRASE")
            String source,

            @Schema(description = "Why it is offered; it counts only after a person confirmed it.")
            Text because) {
        static SuggestionView of(Evaluation.Suggestion one) {
            return new SuggestionView(
                    one.conductId(),
                    one.code(),
                    one.typeCode(),
                    one.outcome(),
                    one.phrase(),
                    one.source(),
                    one.because());
        }
    }

    /** An operation limit. */
    @Schema(
            name = "OperationLimit",
            description = "A limit of the operation rules: over it a worker may end or hand over.")
    public record OperationLimitView(
            @Schema(description = "The rule.", examples = "PROC.OP_TIME_LIMIT")
            String code,

            @Schema(description = "The contact, for a time limit.")
            String contactId,

            @Schema(description = "The value in `unit`.") BigDecimal value,
            @Schema(description = "The limit in `unit`.") BigDecimal threshold,
            @Schema(description = "Always GT: more than.") Comparison comparator,
            @Schema(description = "The unit.") Unit unit,
            @Schema(description = "The limit is passed.") boolean over,
            @Schema(description = "The same as a sentence.") Text text) {}

    /** Held seconds. */
    @Schema(name = "HeldSeconds", description = "Time that counts as the customer holding a worker, in whole seconds.")
    public record HeldSecondsView(
            @Schema(description = "By contact id.") Map<String, Long> byContact,

            @Schema(description = "All contacts of the matter together.")
            long total) {}

    /** One line of a list of evaluations: without words. */
    @Schema(name = "EvaluationSummary", description = "An evaluation in a list, without findings.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SummaryView(
            @Schema(description = "Its id.") UUID evaluationId,
            @Schema(description = "The case evaluated.") UUID caseId,
            @Schema(description = "The contact that asked.") String contactId,
            @Schema(description = "The set used.") UUID criteriaSetId,
            @Schema(description = "When it was made.") Instant evaluatedAt,
            @Schema(description = "Who asked.") String evaluatedBy) {}

    static EvaluationView of(UUID id, Instant at, FactSheet facts, Evaluation found) {
        return new EvaluationView(
                id,
                facts.caseId(),
                facts.contactId(),
                at,
                facts.asOf(),
                found.criteriaSetId(),
                found.criteriaSetVersion(),
                found.hits().stream().map(FindingView::of).toList(),
                found.nearMisses().stream().map(FindingView::of).toList(),
                found.notEvaluated().stream()
                        .map(one -> new NotEvaluatedView(one.code(), one.because()))
                        .toList(),
                found.suggestions().stream().map(SuggestionView::of).toList(),
                found.operationLimits().stream()
                        .map(one -> new OperationLimitView(
                                one.code(),
                                one.contactId(),
                                one.value(),
                                one.threshold(),
                                one.comparator(),
                                one.unit(),
                                one.over(),
                                one.text()))
                        .toList(),
                new HeldSecondsView(
                        found.heldSeconds().byContact(), found.heldSeconds().total()),
                found.reevaluateAt());
    }
}
