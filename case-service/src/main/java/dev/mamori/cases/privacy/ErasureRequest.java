package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What should be erased before its time; a second person decides. */
@Schema(name = "ErasureRequest", description = "What should be erased before its time; a second person decides.")
public record ErasureRequest(
        @NotNull Subject subject,

        @Schema(description = "Id of the case, customer or contact.") @NotNull UUID subjectId,

        @Schema(description = "Why.") @NotBlank @Size(max = 2000) String reason) {}
