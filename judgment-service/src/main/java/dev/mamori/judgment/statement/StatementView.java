package dev.mamori.judgment.statement;

import dev.mamori.judgment.verdict.JudgmentState;
import dev.mamori.judgment.verdict.Verdict;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement of reasons as the API shows it and the page prints it. */
@Schema(
        name = "JudgmentStatement",
        description = "What was decided, by which agreed line, by whom, and why. It names no customer.")
public record StatementView(
        @Schema(description = "The judgment.") UUID judgmentId,
        @Schema(description = "The case.") UUID caseId,
        @Schema(description = "SIGNED or WITHDRAWN.") JudgmentState state,
        @Schema(description = "What was decided.") Verdict verdict,

        @Schema(description = "The whole in one or two sentences.")
        Text summary,

        @Schema(description = "The decider's business name.", examples = "有馬")
        String decidedBy,

        @Schema(description = "When it was signed.") Instant decidedAt,

        @Schema(description = "When the conduct, or the last counted contact, happened.")
        Instant conductAt,

        @Schema(description = "The set in force at the conduct.", examples = "AOZ-2026.2")
        String criteriaSetVersion,

        @Schema(description = "Who agreed on that set.") List<SignerView> agreedBy,
        @Schema(description = "The lines it stands on.") List<LineView> lines,

        @Schema(description = "The three elements in their order, then the two axes.")
        List<AnswerView> answers,

        @Schema(description = "What was weighed and considered.")
        List<AnswerView> considered,

        @Schema(description = "What it rests on.") List<AnswerView> grounds,

        @Schema(
                description =
                        "The four steps of the fact flow, each done or open; reconstructed, the figure is missing.")
        List<AnswerView> factFlow,

        @Schema(description = "What those who looked into it recommended; to the client without names and words.")
        List<OpinionView> opinions,

        @Schema(description = "The second person's look; absent where there was none.")
        SecondView countersignature,

        @Schema(description = "A second look is still owed.")
        boolean countersignDue,

        @Schema(description = "The reason in the decider's words.")
        String reason,

        @Schema(description = "What qualifies the judgment: open facts, one opinion only, the company's part.")
        List<Text> remarks,

        @Schema(description = "When it was withdrawn; absent while it stands.")
        Instant withdrawnAt,

        @Schema(description = "Why it was withdrawn.") String withdrawalReason,

        @Schema(description = "The judgment that this one judged again; both stay.")
        UUID reviewOf,

        @Schema(description = "The judgments that judged this one again; the last signed one counts.")
        List<ReviewView> reviews,

        @Schema(
                description =
                        "What changes how one responds and is no part of the reasons; for those who lead, care or audit"
                                + " only, never on the page.")
        List<AnswerView> coaching,

        @Schema(description = "What the verdict does not touch, and how to object.")
        List<Text> notes) {

    /** An opinion. */
    @Schema(name = "StatementOpinion", description = "What one who looked into it recommended.")
    public record OpinionView(
            @Schema(description = "The business name.", examples = "三宅")
            String by,

            @Schema(description = "As an investigator or as a specialist.")
            Text capacity,

            @Schema(description = "What was recommended.") Text recommends,
            @Schema(description = "The opinion.") String text,

            @Schema(description = "How the accounts agree with the evidence.")
            String consistency,

            @Schema(description = "When.") Instant givenAt) {}

    /** A second look. */
    @Schema(name = "StatementSecondLook", description = "What a second person with authority came to.")
    public record SecondView(
            @Schema(description = "The business name.", examples = "大原")
            String by,

            @Schema(description = "Agrees or dissents.") Text answer,
            @Schema(description = "Comes to the same.") boolean agrees,
            @Schema(description = "Why.") String reason,
            @Schema(description = "When.") Instant at) {}

    /** A judgment made again. */
    @Schema(name = "StatementReview", description = "A judgment that judged this one again.")
    public record ReviewView(
            @Schema(description = "Its id.") UUID judgmentId,

            @Schema(description = "What was decided; absent while open.")
            Text verdict,

            @Schema(description = "OPEN, SIGNED or WITHDRAWN.")
            JudgmentState state) {}

    /** Somebody who agreed on the set. */
    @Schema(name = "StatementSigner", description = "A signature under the set.")
    public record SignerView(
            @Schema(description = "CLIENT or AGENCY.", examples = "CLIENT")
            String side,

            @Schema(description = "The name.", examples = "早川")
            String name,

            @Schema(description = "When.") Instant at) {}

    /** A line with what reached it. */
    @Schema(name = "StatementLine", description = "A line with its numbers and words.")
    public record LineView(
            @Schema(description = "The code.", examples = "ABUSE.SLUR_OR_DIE")
            String code,

            @Schema(description = "The type, with its mark.")
            Text type,

            @Schema(description = "The line.") Text label,

            @Schema(description = "Where the guideline says it.", examples = "L207")
            String seed,

            @Schema(description = "The set in force when it was reached.", examples = "AOZ-2026.2")
            String criteriaSetVersion,

            @Schema(description = "What reached it, as sentences with value and threshold.")
            List<Text> found,

            @Schema(description = "The words, as they were said.")
            List<String> words) {}

    /** A question with its answer. */
    @Schema(name = "StatementAnswer", description = "What was asked, what was answered, why.")
    public record AnswerView(
            @Schema(description = "The question.") Text question,
            @Schema(description = "The answer.") Text answer,

            @Schema(description = "The reason.") String reason) {}
}
