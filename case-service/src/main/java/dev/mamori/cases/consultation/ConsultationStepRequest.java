package dev.mamori.cases.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about a consultation. */
@Schema(description = "What was done about a consultation.")
public record ConsultationStepRequest(
        @NotNull Duty duty,

        @Schema(description = "What was done, found or planned.") @NotBlank @Size(max = 20_000) String text,

        @Schema(description = "When to look again.", nullable = true)
        LocalDate nextOn) {}
