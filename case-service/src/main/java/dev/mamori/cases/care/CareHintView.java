package dev.mamori.cases.care;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hint to the counsellor: several events for one worker within a week. */
@Schema(
        name = "CareHint",
        description = "Several events for one worker within a week. It tells nothing of any customer.")
public record CareHintView(
        @Schema(description = "Who.", required = true) String staffId,

        @Schema(description = "When the last of them was.", required = true)
        Instant at) {}
