package dev.mamori.blocklist.queue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(name = "CalledNumbersImported", description = "What an import did.")
public record CalledNumbersView(
        @Schema(description = "Numbers that are new.", required = true)
        int added,

        @Schema(description = "Numbers that led to their queue already.", required = true)
        int known,

        @Schema(description = "Queues that got numbers.", required = true)
        List<String> queueIds) {}
