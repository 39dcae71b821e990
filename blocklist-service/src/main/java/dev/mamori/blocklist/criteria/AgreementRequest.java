package dev.mamori.blocklist.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One side's signature; which side follows from the signer's role. */
@Schema(name = "BlockCriteriaAgreementRequest", description = "One side's signature.")
public record AgreementRequest(
        @Schema(description = "The person who signs.", examples = "早川") @NotBlank @Size(max = 100) String signerName) {}
