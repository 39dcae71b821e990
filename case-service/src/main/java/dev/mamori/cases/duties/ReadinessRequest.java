package dev.mamori.cases.duties;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a measure has come at a centre. */
@Schema(name = "ReadinessStatement", description = "How far a measure has come at a centre.")
public record ReadinessRequest(
        @NotNull ReadinessState state,

        @Schema(description = "Since which day.") @NotNull LocalDate since,

        @Schema(description = "What shows it, or what is left.", nullable = true) @Size(max = 2000) String note) {}
