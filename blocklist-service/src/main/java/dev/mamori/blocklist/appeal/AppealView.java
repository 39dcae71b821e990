package dev.mamori.blocklist.appeal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal as people inside see it. */
@Schema(name = "Appeal", description = "An objection to a block, and what was decided.")
public record AppealView(
        @Schema(description = "The appeal's id.", required = true)
        UUID appealId,

        @Schema(description = "The number of the receipt.", required = true)
        String receiptNumber,

        @Schema(description = "How it came.", required = true)
        AppealSource source,

        @Schema(
                description = "Masked to the last four digits in lists and for the roles client and auditor.",
                required = true)
        String number,

        @Schema(description = "Why the refusal is said to be wrong.", required = true)
        AppealGround ground,

        @Schema(description = "The appellant's words.", required = true)
        String words,

        @Schema(description = "Where the answer should go; for those who decide.")
        String contact,

        @Schema(description = "Who took it in; `anonymous` for the public form.", required = true)
        String filedBy,

        @Schema(description = "When it was received.", required = true)
        Instant receivedAt,

        @Schema(description = "When the decision is due.", required = true)
        Instant dueAt,

        @Schema(description = "Whether the decision is late, or was.", required = true)
        boolean overdue,

        @Schema(description = "The entry that is meant; absent when the number has none.")
        UUID entryId,

        @Schema(description = "Whether the entry rests, or rested, because of it.", required = true)
        boolean suspendedEntry,

        @Schema(description = "What was decided; absent while it waits.")
        AppealOutcome outcome,

        @Schema(description = "The reasons.") String reasons,
        @Schema(description = "What the appellant is told.") String answer,

        @Schema(description = "Whether the appellant is known to use the number.")
        Boolean identityConfirmed,

        @Schema(description = "Who decided.") String decidedBy,
        @Schema(description = "When.") Instant decidedAt,

        @Schema(description = "Who was told that the block was wrong.")
        List<String> correctionRecipients) {

    /** With number and contact, or with the number masked and without the contact. */
    public static AppealView of(Appeal appeal, boolean whole, Instant now) {
        Appeal.Decision decision = appeal.decision();
        return new AppealView(
                appeal.appealId(),
                appeal.receiptNumber(),
                appeal.source(),
                whole ? appeal.number().e164() : appeal.number().masked(),
                appeal.ground(),
                appeal.words(),
                whole ? appeal.contactOrNull() : null,
                appeal.filedBy(),
                appeal.receivedAt(),
                appeal.dueAt(),
                appeal.isOverdue(now),
                appeal.entryIdOrNull(),
                appeal.suspendedEntry(),
                decision == null ? null : decision.outcome(),
                decision == null ? null : decision.reasons(),
                decision == null ? null : decision.answer(),
                decision == null ? null : decision.identityConfirmed(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.correctionRecipients());
    }
}
