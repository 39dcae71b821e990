package dev.mamori.cases.matter;

import dev.mamori.cases.contact.ContactId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer wants settled. */
@Schema(description = "What a customer wants settled.")
public record MatterRequest(
        @Schema(description = "What it is about.", examples = "端末分割残債 8,800円") @NotBlank @Size(max = 200) String title,

        @Schema(description = "The customer, when known.", nullable = true)
        UUID customerId,

        @Schema(description = "The contacts so far.", nullable = true) @Size(max = 100) List<@NotNull UUID> contactIds) {
    List<ContactId> contacts() {
        return contactIds == null
                ? List.of()
                : contactIds.stream().distinct().map(ContactId::new).toList();
    }
}
