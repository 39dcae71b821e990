package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a hold ends. */
@Schema(name = "LegalHoldLift", description = "Why a hold ends.")
public record HoldLiftRequest(
        @Schema(description = "Why.", examples = "和解成立") @NotBlank @Size(max = 2000) String reason) {}
