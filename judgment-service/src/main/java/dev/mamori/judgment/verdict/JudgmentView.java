package dev.mamori.judgment.verdict;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgment as the API shows it. */
@Schema(name = "Judgment", description = "A judgment: opened on an evaluation, signed by one person with authority.")
public record JudgmentView(
        @Schema(description = "Its id.") UUID judgmentId,
        @Schema(description = "The case.") UUID caseId,

        @Schema(description = "The evaluation whose facts are judged.")
        UUID evaluationId,

        @Schema(description = "OPEN, SIGNED or WITHDRAWN.") JudgmentState state,

        @Schema(description = "The verdict; absent while open.")
        Verdict verdict,

        @Schema(description = "The lines it stands on.") List<String> criteriaCodes,
        @Schema(description = "Their types.") List<String> typeCodes,

        @Schema(description = "The set in force at the conduct.", examples = "MRI-2026.1")
        String criteriaSetVersion,

        @Schema(description = "Who decided.", examples = "CM-0003")
        String decidedBy,

        @Schema(description = "When it was signed.") Instant decidedAt,

        @Schema(description = "When the judged conduct, or the last counted contact, happened.")
        Instant conductAt,

        @Schema(description = "The contacts judged.") List<String> contactIds,

        @Schema(description = "Staff who handled it; none of them judges or reviews.")
        List<String> handlers,

        @Schema(description = "Staff who were harmed; none of them judges or reviews.")
        List<String> harmed,

        @Schema(description = "A line of type 4 or of the first heading of type 7 is cited.")
        boolean possibleCrime,

        @Schema(
                description = "To be looked at, hindering nothing: DECIDER_NOT_TRAINED, FEWER_THAN_TWO_OPINIONS,"
                        + " FEWER_THAN_TWO_OPINIONS_WITH_REASON, SPECIALIST_OPINION_MISSING, COMPANY_CAUSED,"
                        + " DECIDER_SENT_THE_FACTS, FACTS_OPEN.")
        List<String> flags,

        @Schema(description = "The judgment that this one judges again; both stay.")
        UUID reviewOf,

        @Schema(description = "Who asked to judge again.") ReviewAskedBy reviewAskedBy,
        @Schema(description = "Who opened it.") String openedBy,
        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(description = "What was signed; not in lists.")
        VerdictRequest ruling,

        @Schema(description = "Opinions so far; not in lists, not for the client.")
        List<OpinionView> opinions,

        @Schema(description = "The four steps of the fact flow as they stand; not in lists.")
        List<StepView> factFlow,

        @Schema(description = "Recusals, escalations, the countersignature; not in lists, not for the client.")
        BenchView bench,

        @Schema(
                description =
                        "A second look is owed; until it is settled nothing else may rest on the judgment. Not in lists.")
        Boolean countersignDue,

        @Schema(description = "The judgments that judge this one again; the last signed one counts. Not in lists.")
        List<ReviewView> reviews,

        @Schema(
                description =
                        "HARASSMENT_CONFIRMED while it is signed as HARASSMENT; else NOT_JUDGED_SO: such data is open to"
                                + " disclosure and correction.",
                examples = "HARASSMENT_CONFIRMED")
        String dataClass,

        @Schema(description = "Who withdrew it.") String withdrawnBy,
        @Schema(description = "When it was withdrawn.") Instant withdrawnAt,
        @Schema(description = "Why it was withdrawn.") String withdrawalReason,

        @Schema(description = "When its words and names were erased with the case; what was decided stays.")
        Instant erasedAt) {

    /** A judgment that judges another one again. */
    @Schema(name = "JudgmentReview", description = "A judgment that judges this one again.")
    public record ReviewView(
            @Schema(description = "Its id.") UUID judgmentId,

            @Schema(description = "OPEN, SIGNED or WITHDRAWN.")
            JudgmentState state,

            @Schema(description = "Its verdict; absent while open.")
            Verdict verdict) {
        static ReviewView of(JudgmentStore.Brief review) {
            return new ReviewView(review.judgmentId(), review.state(), review.verdict());
        }
    }

    /** A step of the fact flow. */
    @Schema(name = "FactFlowState", description = "A step of the fact flow, reconstructed (the figure is missing).")
    public record StepView(
            @Schema(description = "TIMELINE, REQUEST, VALIDITY or MANNER.", examples = "TIMELINE")
            String step,

            @Schema(description = "What is done in it.") Text label,
            @Schema(description = "It is done.") boolean done,

            @Schema(description = "Why one judged although it was open.")
            String reason) {
        static StepView of(FactFlow.State state) {
            return new StepView(state.step().name(), state.step().label(), state.done(), state.reason());
        }
    }

    /** An opinion. */
    @Schema(name = "Opinion", description = "What one who looked into it thinks.")
    public record OpinionView(
            @Schema(description = "Its id.") UUID opinionId,
            @Schema(description = "Who gave it.") String author,

            @Schema(description = "INVESTIGATOR or SPECIALIST.", examples = "INVESTIGATOR")
            String capacity,

            @Schema(description = "The verdict it recommends.")
            Verdict recommends,

            @Schema(description = "The opinion.") String text,

            @Schema(description = "How the accounts agree with the evidence.")
            String consistency,

            @Schema(description = "When it was given.") Instant givenAt) {

        static OpinionView of(Opinion opinion) {
            return new OpinionView(
                    opinion.id(),
                    opinion.author(),
                    opinion.capacity().name(),
                    opinion.recommends(),
                    opinion.text(),
                    opinion.consistency(),
                    opinion.givenAt());
        }
    }

    /** In a list: without what people wrote. */
    static JudgmentView of(JudgmentRow row) {
        return of(row, null, null, null, null, null, null, null);
    }

    static JudgmentView of(
            JudgmentRow row,
            VerdictRequest ruling,
            List<OpinionView> opinions,
            List<StepView> factFlow,
            BenchView bench,
            Boolean countersignDue,
            List<ReviewView> reviews,
            String withdrawalReason) {
        return new JudgmentView(
                row.judgmentId,
                row.caseId,
                row.evaluationId,
                row.state,
                row.verdict,
                List.of(row.criteriaCodes),
                List.of(row.typeCodes),
                row.criteriaSetVersion,
                row.decidedBy,
                row.decidedAt,
                row.conductAt,
                List.of(row.contactIds),
                List.of(row.handlers),
                List.of(row.harmed),
                row.possibleCrime,
                List.of(row.flags),
                row.reviewOf,
                row.reviewAskedBy,
                row.openedBy,
                row.openedAt,
                ruling,
                opinions,
                factFlow,
                bench,
                countersignDue,
                reviews,
                dataClass(row),
                row.withdrawnBy,
                row.withdrawnAt,
                withdrawalReason,
                row.erasedAt);
    }

    /** Data of people who were not judged so is kept apart, because it is open to disclosure (REQ-15.4). */
    private static String dataClass(JudgmentRow row) {
        return row.state == JudgmentState.SIGNED && row.verdict == Verdict.HARASSMENT
                ? "HARASSMENT_CONFIRMED"
                : "NOT_JUDGED_SO";
    }
}
