package dev.mamori.cases.care;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets no contacts for now; the PBX routes past them. */
@Schema(name = "RoutedAway", description = "Who gets no contacts for now; the PBX routes past them.")
public record AwayView(
        @Schema(description = "Everybody who is away.", required = true)
        List<Away> items) {

    /** Somebody who gets no contacts for now. */
    @Schema(name = "Away", description = "Somebody who gets no contacts for now.")
    public record Away(
            @Schema(description = "Who.", required = true) String staffId,

            @Schema(description = "From which queue; absent for all.")
            String queueId,

            @Schema(description = "Until when.", required = true)
            Instant until) {}
}
