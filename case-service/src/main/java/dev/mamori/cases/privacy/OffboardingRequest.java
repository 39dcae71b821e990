package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a client leaves. */
@Schema(name = "OffboardingRequest", description = "That a client leaves; from the day on all of its data is erased.")
public record OffboardingRequest(
        @Schema(description = "From which day on its data is erased.") @NotNull LocalDate endsOn,

        @Schema(description = "Why.", examples = "契約終了") @NotBlank @Size(max = 2000) String reason) {}
