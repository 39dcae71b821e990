package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lighter means that was tried. */
@Schema(name = "LighterMeans", description = "A lighter means that was tried.")
public record LighterMeansView(
        @Schema(description = "Id of the record.", required = true)
        UUID lighterMeansId,

        @Schema(required = true) LighterMeansKind kind,

        @Schema(description = "When it was tried.", required = true)
        Instant at,

        @Schema(description = "What came of it.", required = true)
        String result) {
    static LighterMeansView of(LighterMeans tried) {
        return new LighterMeansView(tried.id(), tried.kind(), tried.at(), tried.result());
    }
}
