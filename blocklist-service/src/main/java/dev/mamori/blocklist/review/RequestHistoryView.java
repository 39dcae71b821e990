package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request with everything that was ever checked and said about it, in all its rounds (REQ-8.4, section 3.3). */
@Schema(name = "BlockRequestHistory", description = "A request with all its checks, reviews and consents.")
public record RequestHistoryView(
        @Schema(description = "The request as it stands, with the answers to the checklist.", required = true)
        BlockRequestView request,

        @Schema(description = "Each check with the facts as they were read then, oldest first.", required = true)
        List<CheckView> checks,

        @Schema(description = "Each review, dissent included, oldest first.", required = true)
        List<RoundReviewView> reviews,

        @Schema(description = "The client's words, oldest first.", required = true)
        List<RoundConsentView> consents) {

    /** A check as kept. */
    @Schema(name = "BlockCheck", description = "What one check found, under which set, by which facts.")
    public record CheckView(
            @Schema(description = "The check's id.", required = true)
            UUID checkId,

            @Schema(description = "Round of reviews.", required = true)
            int round,

            @Schema(description = "At which point.", required = true)
            Stage stage,

            @Schema(description = "The set in force then.", required = true)
            UUID criteriaSetId,

            @Schema(description = "The name that both sides signed.", required = true)
            String criteriaVersion,

            @Schema(
                    description =
                            "Facts of case-service and judgment-service as read then: warnings with words, lighter"
                                    + " means, contacts, verdicts, evidence.",
                    required = true)
            Map<String, Object> facts,

            @Schema(description = "Stops that held.", required = true)
            List<FindingView> stops,

            @Schema(description = "Default stops passed by signature.", required = true)
            List<FindingView> warnings,

            @Schema(description = "What reviewers should look at.", required = true)
            List<FindingView> advice,

            @Schema(description = "What the service itself found for items of the checklist.", required = true)
            List<MachineAnswerView> machineAnswers,

            @Schema(description = "Who asked for the check.", required = true)
            String checkedBy,

            @Schema(description = "When.", required = true) Instant checkedAt) {}

    /** A review with its round. */
    @Schema(name = "BlockRoundReview", description = "What one reviewer said, with the round.")
    public record RoundReviewView(
            @Schema(description = "Round of reviews.", required = true)
            int round,

            @Schema(description = "What was said.", required = true)
            BlockRequestView.ReviewView review) {}

    /** A consent with its round. */
    @Schema(name = "BlockRoundConsent", description = "The client's word, with the round.")
    public record RoundConsentView(
            @Schema(description = "Round of reviews.", required = true)
            int round,

            @Schema(description = "What was said.", required = true)
            BlockRequestView.ConsentView consent) {}
}
