package dev.mamori.notification.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The limits of one kind of report. */
@Schema(
        name = "ReportLimit",
        requiredProperties = {"kind", "version", "within", "acknowledgeWithin", "climbAfter"},
        description = "Until when a kind of report is made and acknowledged.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportLimitView(
        @Schema(description = "The kind of report.") ReportKind kind,

        @Schema(description = "0 while nothing is agreed and the proposal counts.", minimum = "0")
        long version,

        @Schema(
                description = "From when it is known until the notice.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT1H")
        Duration within,

        @Schema(
                description = "From the notice until the acknowledgement.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT4H")
        Duration acknowledgeWithin,

        @Schema(
                description = "How long each further contact has.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT2H")
        Duration climbAfter,

        @Schema(description = "Who agreed for the client.", nullable = true)
        String agreedWith,

        @Schema(description = "The day of the agreement.", nullable = true)
        LocalDate agreedOn) {}
