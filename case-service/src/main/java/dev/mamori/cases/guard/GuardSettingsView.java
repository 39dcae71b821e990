package dev.mamori.cases.guard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a queue is guarded; without {@code decidedBy} these are the defaults. */
@Schema(name = "GuardSettings")
public record GuardSettingsView(
        @Schema(required = true) String queueId,
        @Schema(required = true) double threatConfidence,
        @Schema(required = true) double abuseConfidence,
        @Schema(required = true) double listenConfidence,
        @Schema(required = true) List<TechnicalMeasure> measures,
        String reason,
        String decidedBy,
        Instant decidedAt) {
    static GuardSettingsView of(String queueId, GuardSettingsStore.Decided decided) {
        GuardSettings settings = decided.settings();
        return new GuardSettingsView(
                queueId,
                settings.threatConfidence(),
                settings.abuseConfidence(),
                settings.listenConfidence(),
                settings.measures().stream().sorted().toList(),
                decided.reason(),
                decided.by(),
                decided.at());
    }
}
