package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block request as shown, with everything that was found and said. */
@Schema(name = "BlockRequest", description = "A request that a number be refused on named queues for a time.")
public record BlockRequestView(
        @Schema(description = "The request's id.", required = true)
        UUID requestId,

        @Schema(description = "Where it stands.", required = true)
        RequestState state,

        @Schema(description = "How often it was submitted; 0 for a draft.", required = true)
        int round,

        @Schema(description = "What is to be done once the facts can be read.")
        Stage waitingFor,

        @Schema(
                description = "Masked to the last four digits in lists and for the roles client and auditor.",
                required = true)
        String number,

        @Schema(description = "On what it rests.", required = true)
        Ground ground,

        @Schema(description = "The requester's words.", required = true)
        String reason,

        @Schema(description = "Queues that are to refuse the number.", required = true)
        List<String> queueIds,

        @Schema(description = "First instant of the block.", required = true)
        Instant from,

        @Schema(description = "First instant after the block.")
        Instant until,

        @Schema(description = "Channels that stay open.", required = true)
        List<AlternativeChannelView> alternativeChannels,

        @Schema(description = "The case behind it.") UUID caseId,

        @Schema(description = "The judgments it rests on.", required = true)
        List<UUID> judgmentIds,

        @Schema(
                description = "What the requester states about the checklist; no review, and never an answer.",
                required = true)
        List<ChecklistAnswerView> answers,

        @Schema(description = "Signatures for warnings.", required = true)
        List<AcceptedWarningView> acceptedWarnings,

        @Schema(description = "Who asks.", required = true) String requesterId,

        @Schema(description = "When it was first kept.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last submitted.") Instant submittedAt,

        @Schema(description = "When it was approved or refused.")
        Instant decidedAt,

        @Schema(description = "When its number and words were erased, with the case; absent while they are kept.")
        Instant erasedAt,

        @Schema(description = "The set of the latest check.")
        UUID criteriaSetId,

        @Schema(description = "When the facts were last read and checked.")
        Instant checkedAt,

        @Schema(description = "Stops that the latest check found.", required = true)
        List<FindingView> stops,

        @Schema(description = "Default stops passed by signature.", required = true)
        List<FindingView> warnings,

        @Schema(description = "What reviewers should look at.", required = true)
        List<FindingView> advice,

        @Schema(description = "What the service itself found for items of the checklist.", required = true)
        List<MachineAnswerView> machineAnswers,

        @Schema(description = "Reviews of the present round.", required = true)
        List<ReviewView> reviews,

        @Schema(
                description = "Items of the checklist for people that no reviewer answered in this round.",
                examples = "[\"BR-06\", \"BR-23\"]",
                required = true)
        List<String> openItems,

        @Schema(description = "The client's word in the present round.")
        ConsentView consent,

        @Schema(description = "The entry that came out of it.")
        UUID entryId) {

    /** A review as shown. */
    @Schema(name = "BlockReview", description = "What one reviewer said.")
    public record ReviewView(
            @Schema(description = "Who.", required = true) String reviewerId,

            @Schema(description = "What the reviewer wants.", required = true)
            ReviewDecision decision,

            @Schema(description = "The opinion.", required = true)
            String opinion,

            @Schema(description = "Whether for the specialist department.", required = true)
            boolean legal,

            @Schema(description = "Whether from outside the requester's site.", required = true)
            boolean outsideSite,

            @Schema(description = "When.", required = true) Instant reviewedAt,

            @Schema(description = "The items that this person answered.", required = true)
            List<ChecklistAnswerView> answers) {
        static ReviewView of(Review review) {
            return new ReviewView(
                    review.reviewerId(),
                    review.decision(),
                    review.opinion(),
                    review.legal(),
                    review.outsideSite(),
                    review.at(),
                    PetitionJson.answerViews(review.answers()));
        }
    }

    /** A consent as shown. */
    @Schema(name = "BlockConsent", description = "The client's word.")
    public record ConsentView(
            @Schema(description = "The account that said it.", required = true)
            String consenterId,

            @Schema(description = "The person.", required = true)
            String consenterName,

            @Schema(description = "false when declined.", required = true)
            boolean agreed,

            @Schema(description = "To what, or why not.", required = true)
            String text,

            @Schema(description = "When.", required = true) Instant consentedAt) {
        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.consenterId(), consent.consenterName(), consent.agreed(), consent.text(), consent.at());
        }
    }
}
