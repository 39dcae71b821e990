package dev.mamori.cases.guard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a queue is guarded; without {@code decidedBy} these are the defaults. */
@Schema(name = "GuardSettings", description = "How a queue is guarded; without decidedBy these are the defaults.")
public record GuardSettingsView(
        @Schema(description = "The queue.", required = true) String queueId,

        @Schema(description = "Least confidence at which a recognised threat raises an alert.", required = true)
        double threatConfidence,

        @Schema(description = "Least confidence at which recognised abuse raises an alert.", required = true)
        double abuseConfidence,

        @Schema(description = "Least confidence at which anything becomes a hint to listen in.", required = true)
        double listenConfidence,

        @Schema(description = "The automatic measures that are switched on.", required = true)
        List<TechnicalMeasure> measures,

        @Schema(description = "Talk time in seconds over which a communicator may end; absent for no limit.")
        Long limitSeconds,

        @Schema(description = "Contacts about one answered matter over which she may end; absent for no limit.")
        Integer limitContacts,

        @Schema(description = "Why it was decided so.") String reason,

        @Schema(description = "Who decided; absent for the defaults.")
        String decidedBy,

        @Schema(description = "When it was decided.") Instant decidedAt) {
    static GuardSettingsView of(String queueId, GuardSettingsStore.Decided decided) {
        GuardSettings settings = decided.settings();
        return new GuardSettingsView(
                queueId,
                settings.threatConfidence(),
                settings.abuseConfidence(),
                settings.listenConfidence(),
                settings.measures().stream().sorted().toList(),
                settings.limits().time() == null
                        ? null
                        : settings.limits().time().toSeconds(),
                settings.limits().contacts(),
                decided.reason(),
                decided.by(),
                decided.at());
    }
}
