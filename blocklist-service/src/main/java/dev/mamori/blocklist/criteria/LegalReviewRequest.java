package dev.mamori.blocklist.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The specialist department's opinion about a draft. */
@Schema(name = "LegalReviewRequest", description = "The specialist department's opinion about a draft.")
public record LegalReviewRequest(
        @Schema(description = "The opinion.", examples = "基準は慎重で、比例性がある") @NotBlank @Size(max = 4000) String opinion) {}
