package dev.mamori.blocklist.dossier;

import dev.mamori.blocklist.appeal.AppealView;
import dev.mamori.blocklist.criteria.BlockCriteriaView;
import dev.mamori.blocklist.entry.BlockEntryView;
import dev.mamori.blocklist.entry.SuspensionView;
import dev.mamori.blocklist.rereview.ReReviewView;
import dev.mamori.blocklist.review.RequestHistoryView;
import dev.mamori.blocklist.statement.StatementView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole chain of one block in one piece (REQ-15.2). */
@Schema(name = "BlockDossier", description = "The whole chain of one block, from the request to its end and after.")
public record DossierView(
        @Schema(description = "When it was made.", required = true)
        Instant exportedAt,

        @Schema(description = "By whom.", required = true) String exportedBy,

        @Schema(description = "For what.", required = true) ExportPurpose purpose,

        @Schema(description = "The request with its checklist, checks, reviews and consents.", required = true)
        RequestHistoryView history,

        @Schema(description = "The entry; absent when the request was not approved.")
        BlockEntryView entry,

        @Schema(
                description =
                        "The sets under which it was checked, as legal reviewed and both sides signed them; oldest first.",
                required = true)
        List<BlockCriteriaView> criteria,

        @Schema(description = "What is said to the person concerned; absent when the request was not approved.")
        StatementView statement,

        @Schema(
                description = "Which PBXes that keep a copy of the list have the latest change of the entry.",
                required = true)
        List<DossierCopyView> copies,

        @Schema(description = "When it rested.", required = true)
        List<SuspensionView> suspensions,

        @Schema(description = "When it was looked at again.", required = true)
        List<ReReviewView> reReviews,

        @Schema(description = "Each call that it refused.", required = true)
        List<DossierCallView> refusedCalls,

        @Schema(description = "Objections and what was decided.", required = true)
        List<AppealView> appeals,

        @Schema(description = "Who did or read what, oldest first.", required = true)
        List<DossierAuditView> audit) {

    /** A refused call. */
    @Schema(name = "DossierCall", description = "A call that the entry refused.")
    public record DossierCallView(
            @Schema(description = "Its id.", required = true)
            UUID refusedCallId,

            @Schema(description = "The queue.", required = true)
            String queueId,

            @Schema(description = "When.", required = true) Instant refusedAt,

            @Schema(
                    description = "The number that was shown, masked for those who see no numbers.",
                    examples = "****0010")
            String number,

            @Schema(description = "The PBX's id of the call.")
            String callId,

            @Schema(description = "What the caller heard.", required = true)
            String announcementId,

            @Schema(description = "SIP status.", required = true)
            int sipStatus) {}

    /** A copy of the list. */
    @Schema(name = "DossierCopy", description = "A PBX that keeps a copy of the list, as it last reported.")
    public record DossierCopyView(
            @Schema(description = "The key or account that reported.", required = true)
            String holderId,

            @Schema(description = "The revision of its copy.", required = true)
            long revision,

            @Schema(description = "Whether the latest change of the entry is in it.", required = true)
            boolean hasLatestChange,

            @Schema(description = "Whether count and digest were right then.", required = true)
            boolean inStep,

            @Schema(description = "When it reported.", required = true)
            Instant reportedAt) {}

    /** An audit entry. */
    @Schema(name = "DossierAudit", description = "Who did or read what.")
    public record DossierAuditView(
            @Schema(description = "Id of the audit entry.", required = true)
            UUID auditEntryId,

            @Schema(description = "When.", required = true) Instant at,
            @Schema(description = "Who.", required = true) String actorId,

            @Schema(description = "What, for example BLOCK_ENTRY_READ.", required = true)
            String action,

            @Schema(description = "The kind of thing.", required = true)
            String subjectType,

            @Schema(description = "Its id.", required = true)
            String subjectId,

            @Schema(description = "The reason given.") String reason) {}
}
