package dev.mamori.cases.matter;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further contact about a matter. */
@Schema(description = "A further contact about a matter.")
public record MatterContactRequest(
        @Schema(description = "Id of the contact.") @NotNull UUID contactId,

        @Schema(
                description = "An exchange needed to find out the request; does not count as a repeat.",
                defaultValue = "false",
                nullable = true)
        Boolean clarification) {
    boolean isClarification() {
        return clarification != null && clarification;
    }
}
