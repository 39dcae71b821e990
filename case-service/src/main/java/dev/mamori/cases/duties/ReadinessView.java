package dev.mamori.cases.duties;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the ten measures at a centre. */
@Schema(name = "Readiness", description = "One of the ten measures at a centre.")
public record ReadinessView(
        @Schema(required = true) ReadinessMeasure measure,
        @Schema(required = true) ReadinessState state,

        @Schema(description = "Since which day; absent while nobody stated it.")
        LocalDate since,

        @Schema(description = "What shows it, or what is left.")
        String note,

        @Schema(description = "Who stated it; absent while nobody did.")
        String statedBy) {}
