package dev.mamori.cases.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as lists show it: without words and segments. */
@Schema(name = "ContactSummary", description = "A contact as lists show it: without words and segments.")
public record ContactSummaryView(
        @Schema(description = "Id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "The PBX's own id of the call.", required = true)
        String callId,

        @Schema(required = true) Channel channel,

        @Schema(description = "The queue that took it last; absent while no event told.")
        String queueId,

        @Schema(description = "The site; absent while no event told.")
        String centreId,

        @Schema(description = "The earliest moment known.", required = true)
        Instant startedAt,

        @Schema(description = "null while it goes on", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        Instant endedAt,

        @Schema(required = true) ContactView.FromView from,

        @Schema(description = "Who handled it, in order of appearance.", required = true)
        List<String> staffIds) {
    static ContactSummaryView of(ContactStore.Summary summary) {
        return new ContactSummaryView(
                summary.id().value(),
                summary.callId(),
                summary.channel(),
                summary.queue() == null ? null : summary.queue().value(),
                summary.centre() == null ? null : summary.centre().value(),
                summary.startedAt(),
                summary.endedAt(),
                ContactView.FromView.of(summary.from()),
                summary.staff().stream().map(StaffId::value).toList());
    }
}
