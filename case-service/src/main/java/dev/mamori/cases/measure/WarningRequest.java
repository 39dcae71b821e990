package dev.mamori.cases.measure;

import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning to the customer. */
@Schema(description = "A warning to the customer.")
public record WarningRequest(
        @Schema(description = "When it was given.") @NotNull Instant at,
        @NotNull WarningMeans means,

        @Schema(description = "Word for word.") @NotBlank @Size(max = 20_000) String words,

        @Schema(description = "Told that further calls may be refused.") @NotNull Boolean refusalAnnounced) {
    Warning toWarning() {
        return new Warning(Ids.next(), at.truncatedTo(ChronoUnit.MICROS), means, words, refusalAnnounced);
    }
}
