package dev.mamori.cases.duties;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stress check. */
@Schema(name = "StressCheck", description = "A stress check: when it is due and when it was held.")
public record StressCheckView(
        @Schema(description = "The one key of the person.", required = true)
        String staffId,

        @Schema(description = "By which day.", required = true)
        LocalDate dueOn,

        @Schema(description = "When it was held; absent while it was not.")
        LocalDate doneOn,

        @Schema(description = "Whether the day has passed without it.", required = true)
        boolean overdue) {}
