package dev.mamori.cases.guard;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is called when nobody acknowledges an alert. */
@Schema(description = "Who is called when nobody acknowledges an alert.")
public record DutyRosterRequest(
        @Schema(description = "In the order in which they are called.", examples = "[\"SV-0012\"]")
        @NotNull @Size(max = 50) List<@NotNull StaffId> people,

        @Schema(description = "Seconds that each has to acknowledge it.", examples = "60") @NotNull @Min(1) @Max(3600) Integer climbAfterSeconds) {
    DutyRoster toRoster() {
        return new DutyRoster(people, Duration.ofSeconds(climbAfterSeconds));
    }
}
