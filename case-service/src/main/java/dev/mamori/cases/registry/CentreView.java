package dev.mamori.cases.registry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A centre as shown. */
@Schema(name = "Centre")
public record CentreView(
        @Schema(examples = "CTR-S2", required = true) String centreId,
        @Schema(required = true) String name,
        String policeConsultNumber,
        String localPoliceNumber) {
    static CentreView of(Centre centre) {
        return new CentreView(
                centre.id().value(), centre.name(), centre.policeConsultNumber(), centre.localPoliceNumber());
    }
}
