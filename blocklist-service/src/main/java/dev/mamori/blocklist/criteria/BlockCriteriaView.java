package dev.mamori.blocklist.criteria;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block-criteria set as shown, with everything that was signed. */
@Schema(name = "BlockCriteriaSet", description = "The criteria under which block requests are reviewed.")
public record BlockCriteriaView(
        @Schema(description = "The set's id.", required = true)
        UUID setId,

        @Schema(description = "The name that both sides sign.", required = true)
        String version,

        @Schema(description = "Where it stands.", required = true)
        CriteriaState state,

        @Schema(required = true, description = "Whether requests are reviewed under it now.")
        boolean inForce,

        @Schema(required = true, description = "Longest first term, days.")
        int maxDays,

        @Schema(required = true, description = "Longest renewal, days.")
        int renewalMaxDays,

        @Schema(description = "Verdicts on different contacts that count as repetition.", required = true)
        int minVerdicts,

        @Schema(description = "How many days back conduct counts.", required = true)
        int minVerdictsWindowDays,

        @Schema(description = "Lighter means that reviewers expect.", required = true)
        int minLighterMeans,

        @Schema(description = "Warnings before the block.", required = true)
        int minWarnings,

        @Schema(description = "Different people, requester included.", required = true)
        int minPersons,

        @Schema(description = "Whether one reviewer is from outside the site.", required = true)
        boolean outsidePerson,

        @Schema(description = "Days after a revocation in which the number is not listed again.", required = true)
        int coolDownDays,

        @Schema(description = "Days before the end at which an entry is looked at again.", required = true)
        int reReviewDays,

        @Schema(description = "Days without a refused call after which it is looked at again.", required = true)
        int quietDays,

        @Schema(required = true, description = "All stops; a floor is FLOOR.")
        Map<String, String> stops,

        @Schema(description = "Who drafted it.", required = true)
        String draftedBy,

        @Schema(description = "When it was drafted.", required = true)
        Instant draftedAt,

        @Schema(description = "The legal opinion.") String legalOpinion,
        @Schema(description = "Who gave it.") String legalReviewedBy,
        @Schema(description = "When.") Instant legalReviewedAt,
        @Schema(description = "Who proposed it.") String proposedBy,
        @Schema(description = "When.") Instant proposedAt,

        @Schema(description = "Signatures so far.", required = true)
        List<AgreementView> agreements,

        @Schema(description = "In force from this instant.") Instant effectiveFrom) {
    /** A signature as shown. */
    @Schema(name = "BlockCriteriaAgreement", description = "A signature under a set.")
    public record AgreementView(
            @Schema(description = "AGENCY or CLIENT.") String side,

            @Schema(description = "The account that signed.")
            String signerId,

            @Schema(description = "The person.") String signerName,
            @Schema(description = "When.") Instant signedAt) {
        static AgreementView of(Agreement agreement) {
            return new AgreementView(
                    agreement.side().name(), agreement.signerId(), agreement.signerName(), agreement.signedAt());
        }
    }
}
