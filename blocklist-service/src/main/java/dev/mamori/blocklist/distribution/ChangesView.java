package dev.mamori.blocklist.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All changes since a revision. */
@Schema(name = "ListChanges", description = "All changes since a revision; never a part of them.")
public record ChangesView(
        @Schema(description = "The revision that the changes begin after.", required = true)
        long after,

        @Schema(description = "The revision that they lead to.", required = true)
        long revision,

        @Schema(description = "Entries to put or to replace, by their id.", required = true)
        List<PutView> put,

        @Schema(description = "Entries to remove; unknown ones are no fault.", required = true)
        List<UUID> remove) {

    /** An entry of the list. */
    @Schema(name = "ListedNumber", description = "An entry of the list.")
    public record PutView(
            @Schema(description = "The entry.", required = true)
            UUID entryId,

            @Schema(description = "E.164.", examples = "+819001230010", required = true)
            String number,

            @Schema(description = "Queues that refuse it.", required = true)
            List<String> queueIds,

            @Schema(description = "First instant.", required = true)
            Instant from,

            @Schema(description = "First instant after it; the copy ends it by itself.", required = true)
            Instant until) {
        static PutView of(ListedNumber number) {
            return new PutView(number.entryId(), number.number(), number.queueIds(), number.from(), number.until());
        }
    }
}
