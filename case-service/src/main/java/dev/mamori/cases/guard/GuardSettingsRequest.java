package dev.mamori.cases.guard;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a queue is to be guarded, and why. */
@Schema(description = "How a queue is to be guarded, and why.")
public record GuardSettingsRequest(
        @Schema(description = "Least confidence at which a recognised threat raises an alert.", examples = "0.7")
        @NotNull @DecimalMin("0") @DecimalMax("1") Double threatConfidence,

        @Schema(description = "The same for abuse.", examples = "0.7") @NotNull @DecimalMin("0") @DecimalMax("1") Double abuseConfidence,

        @Schema(description = "Least confidence at which anything becomes a hint to listen in.", examples = "0.5")
        @NotNull @DecimalMin("0") @DecimalMax("1") Double listenConfidence,

        @Schema(description = "The automatic measures that are switched on; the others are off.")
        @NotNull @Size(max = 10) List<@NotNull TechnicalMeasure> measures,

        @Schema(
                description = "Talk time in seconds over which a communicator may end; no limit when absent.",
                nullable = true)
        @Min(1) @Max(86_400) Integer limitSeconds,

        @Schema(
                description =
                        "Contacts about one answered matter over which a communicator may end; no limit when absent.",
                nullable = true)
        @Min(1) @Max(1000) Integer limitContacts,

        @Schema(description = "Why it is decided so.") @NotBlank @Size(max = 2000) String reason) {
    GuardSettings toSettings() {
        return new GuardSettings(threatConfidence, abuseConfidence, listenConfidence, Set.copyOf(measures), limits());
    }

    private OperationLimits limits() {
        return new OperationLimits(limitSeconds == null ? null : Duration.ofSeconds(limitSeconds), limitContacts);
    }
}
