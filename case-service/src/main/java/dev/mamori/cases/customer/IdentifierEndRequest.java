package dev.mamori.cases.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an identifier no longer belongs to the customer, for example because the number was given to somebody else. */
@Schema(description = "That an identifier no longer belongs to the customer.")
public record IdentifierEndRequest(
        @Schema(description = "First day on which it no longer was the customer's.") @NotNull LocalDate validUntil,

        @Schema(description = "How it is known.", examples = "番号の再割り当てを本人から確認") @NotBlank @Size(max = 2000) String reason) {}
