package dev.mamori.cases.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer, as far as known; a person without name, number or contract is fine (REQ-1.5). */
@Schema(description = "A customer, as far as known; without name, number or contract is fine.")
public record CustomerRegistrationRequest(
        @NotNull CustomerKind kind,

        @Schema(description = "As told.", nullable = true) @Size(max = 100) String name,

        @Schema(description = "By what the customer can be recognised.", nullable = true) @Size(max = 20) List<@NotNull @Valid IdentifierRequest> identifiers) {
    List<IdentifierRequest> given() {
        return identifiers == null ? List.of() : identifiers;
    }
}
