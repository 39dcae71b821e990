package dev.mamori.cases.casefile;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.registry.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case to open out of contacts (REQ-5.0.1). */
@Schema(description = "A case to open out of contacts.")
public record CaseOpeningRequest(
        @Schema(description = "The contacts that it grows out of.") @NotEmpty @Size(max = 100) List<@NotNull UUID> contactIds,

        @Schema(description = "What it is about.", examples = "端末分割残債 8,800円") @NotBlank @Size(max = 200) String title,

        @NotNull @Valid About customer,

        @Schema(description = "What the customer asks for; more can be added later.", nullable = true) @Size(max = 50) List<@NotNull @Valid RequestRequest> requests,

        @Schema(description = "UNKNOWN when absent.", nullable = true)
        CompanyCaused companyCaused,

        @Schema(description = "Who was harmed; they neither judge nor review.", nullable = true) @Size(max = 50) List<@NotNull StaffId> harmedStaffIds,

        @Schema(
                description =
                        "The matter that it is about: its contacts, answers and promises belong to the case, and so do"
                                + " those that come.",
                nullable = true)
        UUID matterId) {

    /** The customer, as far as known. */
    @Schema(name = "CustomerOfCase", description = "The customer, as far as known.")
    public record About(
            @NotNull CustomerKind kind,

            @Schema(description = "As told.", nullable = true) @Size(max = 100) String name,

            @Schema(
                    description = "In any spelling. When absent, the number from which the first of the contacts came.",
                    examples = "090-0123-0010",
                    nullable = true)
            @Size(max = 50) String number) {}

    List<ContactId> contacts() {
        return contactIds.stream().distinct().map(ContactId::new).toList();
    }
}
