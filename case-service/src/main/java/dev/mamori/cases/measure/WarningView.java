package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning. */
@Schema(name = "Warning", description = "A warning.")
public record WarningView(
        @Schema(description = "Id of the warning.", required = true)
        UUID warningId,

        @Schema(description = "When it was given.", required = true)
        Instant at,

        @Schema(required = true) WarningMeans means,

        @Schema(description = "Word for word.", required = true)
        String words,

        @Schema(description = "Told that further calls may be refused.", required = true)
        boolean refusalAnnounced) {
    static WarningView of(Warning warning) {
        return new WarningView(
                warning.id(), warning.at(), warning.means(), warning.words(), warning.refusalAnnounced());
    }
}
