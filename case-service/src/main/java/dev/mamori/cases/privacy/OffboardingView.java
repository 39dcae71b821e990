package dev.mamori.cases.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a client leaves. */
@Schema(name = "Offboarding", description = "That a client leaves, and how far that has come.")
public record OffboardingView(
        @Schema(description = "For If-Match.", required = true)
        long version,

        @Schema(description = "From which day on its data is erased.", required = true)
        LocalDate endsOn,

        @Schema(description = "Why.", required = true) String reason,

        @Schema(description = "Who asked for it.", required = true)
        String askedBy,

        @Schema(description = "Who confirmed it; absent while nobody did.")
        String confirmedBy,

        @Schema(description = "When everything that is not held was erased.")
        Instant doneAt) {}
