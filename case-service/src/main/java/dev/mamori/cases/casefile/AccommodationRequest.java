package dev.mamori.cases.casefile;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there is a sign that the customer needs consideration. The need only, never a diagnosis. */
@Schema(
        description =
                "Whether there is a sign that the customer needs consideration. The need only, never a diagnosis.")
public record AccommodationRequest(
        @NotNull AccommodationSign sign,

        @Schema(description = "Who states it; \"no sign\" should be stated by two.") @NotEmpty @Size(max = 10) List<@NotNull StaffId> statedBy,

        @Schema(description = "What was offered, for example 筆談やメールでの対応.", nullable = true) @Size(max = 2000) String offered,

        @Schema(description = "The offer was made and settled.") @NotNull Boolean stepDone) {
    Accommodation toAccommodation() {
        return Accommodation.of(sign, statedBy.stream().distinct().toList(), offered, stepDone);
    }
}
