package dev.mamori.cases.duties;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a person's next stress check is due. A result has no place here and is refused (REQ-13.4.5). */
@Schema(
        name = "StressCheckRequest",
        description = "When a person's stress check is due. There is no place for results.")
public record StressCheckRequest(
        @NotNull StaffId staffId,

        @Schema(description = "By which day.") @NotNull LocalDate dueOn) {}
