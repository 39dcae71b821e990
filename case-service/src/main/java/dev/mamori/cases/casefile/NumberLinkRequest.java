package dev.mamori.cases.casefile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is known that the case's number belongs to this customer. */
@Schema(description = "How it is known that the case's number belongs to this customer.")
public record NumberLinkRequest(
        @NotNull NumberLinkConfidence confidence,

        @Schema(description = "On which day it was checked.") @NotNull LocalDate checkedOn,

        @Schema(description = "Persons other than the customer known to use the number.") @NotNull @Min(0) @Max(10_000) Integer otherUsers) {
    NumberLink toLink() {
        return new NumberLink(confidence, checkedOn, otherUsers);
    }
}
