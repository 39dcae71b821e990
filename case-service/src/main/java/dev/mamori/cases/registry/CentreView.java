package dev.mamori.cases.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A centre as shown. */
@Schema(name = "Centre", description = "A centre as shown.")
public record CentreView(
        @Schema(description = "Its id.", examples = "CTR-S2", required = true)
        String centreId,

        @Schema(description = "As shown.", required = true) String name,

        @Schema(description = "The prefecture's ordinary police consultation number.")
        String policeConsultNumber,

        @Schema(description = "The police station in charge of the site.")
        String localPoliceNumber) {
    static CentreView of(Centre centre) {
        return new CentreView(
                centre.id().value(), centre.name(), centre.policeConsultNumber(), centre.localPoliceNumber());
    }
}
