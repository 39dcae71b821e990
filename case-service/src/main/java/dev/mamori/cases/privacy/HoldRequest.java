package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must not be erased. */
@Schema(name = "LegalHoldRequest", description = "What must not be erased, and why.")
public record HoldRequest(
        @NotNull HoldSubject subject,

        @Schema(description = "Id of the case or customer.") @NotNull UUID subjectId,

        @Schema(description = "Why.", examples = "札幌地裁 令和8年(ワ)第12号") @NotBlank @Size(max = 2000) String reason) {}
