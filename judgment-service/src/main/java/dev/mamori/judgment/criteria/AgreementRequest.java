package dev.mamori.judgment.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signature. */
@Schema(name = "CriteriaAgreementRequest", description = "A signature under a set, for the side of the caller's role.")
public record AgreementRequest(
        @Schema(description = "The name of the person who signs.", examples = "早川") @NotBlank @Size(max = 100) String signerName,

        @Schema(
                description =
                        "AGENCY or CLIENT; needed by a caller with roles of both sides, and by an in-house company.",
                nullable = true)
        Side side) {}
