package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request would have meant for past calls. */
@Schema(name = "DryRun", description = "Which contacts of the last weeks a request would have refused.")
public record DryRunView(
        @Schema(description = "The request.", required = true)
        UUID requestId,

        @Schema(description = "Contacts since this instant.", required = true)
        Instant since,

        @Schema(description = "How many contacts would have been refused.", required = true)
        int wouldBeRefused,

        @Schema(description = "How many would have been put through.", required = true)
        int wouldConnect,

        @Schema(description = "Each contact that case-service knows from the number, oldest first.", required = true)
        List<DryRunContactView> contacts) {

    /** A contact and what the request would have meant for it. */
    @Schema(name = "DryRunContact", description = "A contact and what the request would have meant for it.")
    public record DryRunContactView(
            @Schema(description = "The contact in case-service.", required = true)
            String contactId,

            @Schema(description = "When.", required = true) Instant at,

            @Schema(description = "Which queue it reached.") String queueId,

            @Schema(description = "What would have happened.", required = true)
            DryRunOutcome outcome) {}
}
