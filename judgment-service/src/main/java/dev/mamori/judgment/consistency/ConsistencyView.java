package dev.mamori.judgment.consistency;

import dev.mamori.judgment.verdict.Verdict;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How consistent judging is. */
@Schema(name = "Consistency", description = "Agreement between judges, and judgments of the same facts that differ.")
public record ConsistencyView(
        @Schema(description = "Double judgments so far.") int doubleJudgments,
        @Schema(description = "Agreement on each type.") List<AgreementView> byType,

        @Schema(description = "Agreement on the verdict at each centre.")
        List<AgreementView> byCentre,

        @Schema(description = "Pairs of standing judgments with the same facts and another verdict.")
        List<PairView> inconsistent) {

    /** Agreement on one thing. */
    @Schema(name = "JudgeAgreement", description = "How far two judges agree.")
    public record AgreementView(
            @Schema(description = "The type or the centre.", examples = "ABUSE")
            String of,

            @Schema(description = "The double judgments counted.")
            int count,

            @Schema(description = "The share on which both said the same.")
            double agreed,

            @Schema(description = "Cohen's kappa; absent where it cannot be told.")
            Double kappa) {}

    /** Two judgments. */
    @Schema(name = "InconsistentPair", description = "The same facts by all that is compared, and another verdict.")
    public record PairView(
            @Schema(description = "The later one.") UUID judgmentId,
            @Schema(description = "Its verdict.") Verdict verdict,
            @Schema(description = "The earlier one.") UUID otherId,
            @Schema(description = "Its verdict.") Verdict otherVerdict,

            @Schema(description = "The lines that both reached.")
            List<String> hitCodes) {}

    /** Past judgments that are alike. */
    @Schema(name = "SimilarJudgments", description = "Past judgments that share a line, the most alike first.")
    public record SimilarView(
            @Schema(description = "The judgments.") List<OneView> items) {}

    /** A past judgment. */
    @Schema(name = "SimilarJudgment", description = "A past judgment with what differs.")
    public record OneView(
            @Schema(description = "The judgment.") UUID judgmentId,
            @Schema(description = "The case.") UUID caseId,
            @Schema(description = "Its verdict.") Verdict verdict,
            @Schema(description = "The lines it stands on.") List<String> criteriaCodes,
            @Schema(description = "When it was decided.") Instant decidedAt,
            @Schema(description = "0 to 1.") double likeness,

            @Schema(description = "The same facts by all that is compared, and another verdict.")
            boolean inconsistent,

            @Schema(description = "What differs.") List<Text> differences) {}

    /** What waits for a second look. */
    @Schema(name = "DueSecondLooks", description = "One in ten signed judgments, without what was decided.")
    public record DuesView(@Schema(description = "They.") List<DueView> items) {}

    /** A judgment that waits. */
    @Schema(name = "DueSecondLook", description = "A judgment to judge a second time, blind.")
    public record DueView(
            @Schema(description = "The judgment.") UUID judgmentId,
            @Schema(description = "The case.") UUID caseId,
            @Schema(description = "The facts.") UUID evaluationId,
            @Schema(description = "When it was decided.") Instant decidedAt) {}

    /** Fairness figures. */
    @Schema(name = "FairnessFigures", description = "Verdicts by group, for the auditor.")
    public record FairnessView(
            @Schema(description = "The groups.") List<GroupView> groups) {}

    /** A group. */
    @Schema(name = "FairnessGroup", description = "How often a group's judgments came to a verdict.")
    public record GroupView(
            @Schema(
                    description = "QUEUE, CHANNEL, CENTRE, CUSTOMER_KIND, COMPANY_CAUSED, HOUR_BAND or DECIDER.",
                    examples = "QUEUE")
            String groupBy,

            @Schema(description = "The group; - where none is known.", examples = "AOZ-WASH")
            String group,

            @Schema(description = "The verdict.") Verdict verdict,
            @Schema(description = "How many.") long count,

            @Schema(description = "Of the group's judgments.")
            double share) {}
}
