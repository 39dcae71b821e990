package dev.mamori.cases.duties;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a stress check was held, and nothing of what it showed. */
@Schema(name = "StressCheckDone", description = "That a stress check was held, and nothing of what it showed.")
public record StressCheckDoneRequest(
        @NotNull StaffId staffId,

        @Schema(description = "The day by which it was due.") @NotNull LocalDate dueOn,

        @Schema(description = "The day on which it was held.") @NotNull LocalDate doneOn) {}
