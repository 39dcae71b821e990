package dev.mamori.cases.measure;

import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer as recorded. */
@Schema(name = "Answer", description = "An answer as recorded.")
public record AnswerView(
        @Schema(description = "Id of the answer.", required = true)
        UUID answerId,

        @Schema(description = "When it was given.", required = true)
        Instant at,

        @Schema(description = "Word for word.", required = true)
        String words,

        @Schema(description = "The answer is complete: repeats count from here.", required = true)
        boolean completesMatter,

        @Schema(required = true) Apology apology,
        @Schema(description = "Id of the contact.") UUID contactId,

        @Schema(description = "A remark on a full apology while the facts are open; the answer is on record.")
        String advice,

        @Schema(description = "Whether it accepts what the customer claims.", required = true)
        boolean acceptsClaim,

        @Schema(description = "Why that was said before the facts were confirmed.")
        String acceptanceReason) {

    /** What is asked when a claim was accepted before the facts (REQ-5.2.2). */
    static final Text ACCEPTED_BEFORE_FACTS = Text.of(
            "事実を確認しないまま、相手の主張を認める発言になっています。理由を acceptanceReason に記録してください。",
            "It accepts the claim before the facts are confirmed. Say why, in acceptanceReason.");

    /** The guideline's sample of a limited apology (REQ-5.2.4). */
    static final Text LIMITED_APOLOGY_FIRST = Text.of(
            "事実確認の前は限定的な謝罪にとどめます。例: 「お客様に嫌なお気持ちを与えてしまい誠に申し訳ございません」",
            "Before the facts are confirmed, apologise only for the unpleasant feeling. Sample:"
                    + " 「お客様に嫌なお気持ちを与えてしまい誠に申し訳ございません」");

    public static AnswerView of(Answer answer) {
        return of(answer, false, Language.JA);
    }

    static AnswerView of(Answer answer, boolean beforeFacts, Language language) {
        return new AnswerView(
                answer.id(),
                answer.at(),
                answer.words(),
                answer.completesMatter(),
                answer.apology(),
                answer.contact() == null ? null : answer.contact().value(),
                advice(answer, beforeFacts, language),
                answer.acceptance().acceptsClaim(),
                answer.acceptance().reason());
    }

    private static String advice(Answer answer, boolean beforeFacts, Language language) {
        if (!beforeFacts) {
            return null;
        }
        if (answer.acceptsUnexplained()) {
            return ACCEPTED_BEFORE_FACTS.in(language);
        }
        return answer.apology() == Apology.FULL ? LIMITED_APOLOGY_FIRST.in(language) : null;
    }
}
