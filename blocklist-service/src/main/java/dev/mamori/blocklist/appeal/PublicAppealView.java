package dev.mamori.blocklist.appeal;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal as the public form shows it. */
@Schema(name = "PublicAppeal", description = "An appeal as the public form shows it; never whether a number is listed.")
public record PublicAppealView(
        @Schema(description = "Keep it: the number of the receipt.", required = true)
        String receiptNumber,

        @Schema(description = "Keep it: shown once, and needed to ask how it stands.")
        String secret,

        @Schema(description = "How it stands.", required = true)
        PublicAppealState state,

        @Schema(description = "When it was received.", required = true)
        Instant receivedAt,

        @Schema(description = "When it will have been decided.", required = true)
        Instant dueAt,

        @Schema(description = "What was decided; only when the appellant is known to use the number.")
        AppealOutcome outcome,

        @Schema(description = "The answer; only when the appellant is known to use the number.")
        String answer,

        @Schema(description = "What happens now.", required = true)
        Text message) {
    private static final Text WAITS = Text.of(
            "受け付けました。期日までに、登録の有無を含めて確認し、決定します。", "It was received. We look into it and decide by the date given.");
    private static final Text DONE = Text.of(
            "決定しました。結果は、番号の利用者と確認できた方にお伝えします。",
            "It was decided. The result is told to who is known to use the number.");

    static PublicAppealView receipt(Appeal appeal, String secret) {
        return new PublicAppealView(
                appeal.receiptNumber(),
                secret,
                PublicAppealState.RECEIVED,
                appeal.receivedAt(),
                appeal.dueAt(),
                null,
                null,
                WAITS);
    }

    static PublicAppealView status(Appeal appeal) {
        Appeal.Decision decision = appeal.decision();
        boolean told = decision != null && decision.identityConfirmed();
        return new PublicAppealView(
                appeal.receiptNumber(),
                null,
                decision == null ? PublicAppealState.RECEIVED : PublicAppealState.ANSWERED,
                appeal.receivedAt(),
                appeal.dueAt(),
                told ? decision.outcome() : null,
                told ? decision.answer() : null,
                decision == null ? WAITS : DONE);
    }
}
