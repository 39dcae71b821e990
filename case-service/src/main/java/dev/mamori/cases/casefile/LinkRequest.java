package dev.mamori.cases.casefile;

import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.contact.ContactId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further contact for a case. */
@Schema(name = "ContactLinkRequest", description = "A further contact for a case.")
public record LinkRequest(
        @Schema(description = "Id of the contact.") @NotNull UUID contactId,

        @Schema(
                description = "Whether it is about the matter of the case; others do not count.",
                defaultValue = "true",
                nullable = true)
        Boolean sameMatter,

        @Schema(
                description = "An exchange needed to find out the request; does not count as a repeat.",
                defaultValue = "false",
                nullable = true)
        Boolean clarification) {
    LinkedContact toLink() {
        return new LinkedContact(
                new ContactId(contactId), sameMatter == null || sameMatter, clarification != null && clarification);
    }
}
