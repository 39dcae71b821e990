package dev.mamori.cases.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new centre. */
@Schema(description = "A new centre.")
public record CentreRequest(
        @Schema(examples = "CTR-S2") @NotNull CentreId centreId,

        @Schema(description = "As shown.", examples = "札幌第2センター") @NotBlank @Size(max = 100) String name,

        @Schema(
                description = "The prefecture's ordinary police consultation number, for lines from which #9110 fails.",
                nullable = true)
        @Size(max = 20) String policeConsultNumber,

        @Schema(description = "The police station in charge of the site.", nullable = true) @Size(max = 20) String localPoliceNumber) {
    Centre toCentre() {
        return new Centre(centreId, name, policeConsultNumber, localPoliceNumber);
    }
}
