package dev.mamori.cases.duties;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training that was held. */
@Schema(name = "TrainingHeld", description = "A training that was held.")
public record TrainingRequest(
        @Schema(description = "What it was about.") @NotEmpty Set<@NotNull TrainingTopic> topics,

        @Schema(description = "Who took part, all of one centre.") @NotEmpty @Size(max = 500) Set<@NotNull StaffId> attendees,

        @Schema(description = "On which day.") @NotNull LocalDate heldOn) {}
