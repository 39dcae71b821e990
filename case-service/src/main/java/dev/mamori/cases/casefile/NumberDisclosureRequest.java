package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the whole number is needed; without a purpose it is not told (REQ-14.3). */
@Schema(description = "Why the whole number is needed; without a purpose it is not told.")
public record NumberDisclosureRequest(
        @NotNull DisclosurePurpose purpose,

        @Schema(description = "In your own words.") @NotBlank @Size(max = 2000) String reason) {}
