package dev.mamori.notification.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit as agreed. */
@Schema(description = "The limits of one kind of report, as agreed with the client.")
public record ReportLimitRequest(
        @Schema(
                description = "From when it is known until the notice; 1 second to 366 days.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT1H")
        @NotNull Duration within,

        @Schema(
                description = "From the notice until the client's acknowledgement; 1 second to 366 days.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT4H")
        @NotNull Duration acknowledgeWithin,

        @Schema(
                description = "How long each further contact has to acknowledge; 1 second to 366 days.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT2H")
        @NotNull Duration climbAfter,

        @Schema(description = "Who agreed for the client; stored encrypted.", examples = "早川")
        @NotBlank @Size(max = 100) String agreedWith,

        @Schema(description = "The day of the agreement.", examples = "2026-10-01") @NotNull LocalDate agreedOn) {}
