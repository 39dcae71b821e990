package dev.mamori.cases.privacy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long things of a client are kept. */
@Schema(name = "RetentionDecision", description = "How long things of a client are kept.")
public record RetentionRequest(
        @Schema(description = "Days from the end of a contact that belongs to no case.") @NotNull @Min(1) @Max(36_500) Integer contactDays,

        @Schema(description = "Days from the closing of a case.") @NotNull @Min(1) @Max(36_500) Integer caseDays,

        @Schema(description = "Days from the last that was heard of a customer.") @NotNull @Min(1) @Max(36_500) Integer customerDays,

        @Schema(description = "Why.") @NotBlank @Size(max = 2000) String reason) {
    Periods periods() {
        return new Periods(contactDays, caseDays, customerDays);
    }
}
