package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning. */
@Schema(name = "Warning")
public record WarningView(
        @Schema(required = true) UUID warningId,
        @Schema(required = true) Instant at,
        @Schema(required = true) Warning.Means means,
        @Schema(required = true) String words,
        @Schema(required = true) boolean refusalAnnounced) {
    static WarningView of(Warning warning) {
        return new WarningView(
                warning.id(), warning.at(), warning.means(), warning.words(), warning.refusalAnnounced());
    }
}
