package dev.mamori.cases.measure;

import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something lighter than refusing calls that was tried. */
@Schema(description = "Something lighter than refusing calls that was tried.")
public record LighterMeansRequest(
        @NotNull LighterMeansKind kind,
        @Schema(description = "When it was tried.") @NotNull Instant at,

        @Schema(description = "What came of it.") @NotBlank @Size(max = 2000) String result) {
    LighterMeans toLighterMeans() {
        return new LighterMeans(Ids.next(), kind, at.truncatedTo(ChronoUnit.MICROS), result);
    }
}
