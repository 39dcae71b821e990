package dev.mamori.cases.live;

import dev.mamori.cases.guard.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A running contact on the wall of its centre. */
@Schema(name = "LiveContact", description = "A running contact on the wall of its centre.")
public record LiveContactView(
        @Schema(description = "Whose contact it is.", required = true)
        String clientId,

        @Schema(description = "Id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "Absent while no event told.") String queueId,
        @Schema(description = "Who handles it.") String staffId,
        @Schema(description = "Her business name.") String businessName,

        @Schema(description = "When it began.", required = true)
        Instant startedAt,

        @Schema(description = "Seconds talked so far; holds are left out.", required = true)
        long talkSeconds,

        @Schema(description = "The limit of the operation rules in seconds; absent for none.")
        Long limitSeconds,

        @Schema(description = "Whether it is over the limit.", required = true)
        boolean overLimit,

        @Schema(description = "Alerts so far, in the order in which they were raised.", required = true)
        List<AlertKind> alerts,

        @Schema(description = "What the customer said last, word for word.")
        String lastWords) {}
