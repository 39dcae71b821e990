package dev.mamori.blocklist.criteria;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block-criteria set as shown, with everything that was signed. */
@Schema(name = "BlockCriteriaSet")
public record BlockCriteriaView(
        @Schema(required = true) UUID setId,
        @Schema(required = true) String version,
        @Schema(required = true) CriteriaState state,

        @Schema(required = true, description = "Whether requests are reviewed under it now.")
        boolean inForce,

        @Schema(required = true, description = "Days.") int maxDays,
        @Schema(required = true, description = "Days.") int renewalMaxDays,
        @Schema(required = true) int minVerdicts,
        @Schema(required = true) int minVerdictsWindowDays,
        @Schema(required = true) int minLighterMeans,
        @Schema(required = true) int minWarnings,
        @Schema(required = true) int minPersons,
        @Schema(required = true) boolean outsidePerson,

        @Schema(required = true, description = "All stops; a floor is FLOOR.")
        Map<String, String> stops,

        @Schema(required = true) String draftedBy,
        @Schema(required = true) Instant draftedAt,
        String legalOpinion,
        String legalReviewedBy,
        Instant legalReviewedAt,
        String proposedBy,
        Instant proposedAt,
        @Schema(required = true) List<AgreementView> agreements,
        Instant effectiveFrom) {
    /** A signature as shown. */
    @Schema(name = "BlockCriteriaAgreement")
    public record AgreementView(String side, String signerId, String signerName, Instant signedAt) {
        static AgreementView of(Agreement agreement) {
            return new AgreementView(
                    agreement.side().name(), agreement.signerId(), agreement.signerName(), agreement.signedAt());
        }
    }
}
