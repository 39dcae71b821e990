package dev.mamori.cases.privacy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody read or took out personal data. */
@Schema(name = "AccessLogEntry", description = "That somebody read or took out personal data.")
public record AccessLogView(
        @Schema(description = "Id of the entry.", required = true)
        String entryId,

        @Schema(description = "When.", required = true) Instant at,
        @Schema(description = "Who.", required = true) String actorId,

        @Schema(description = "What was done.", examples = "CASE_READ", required = true)
        String action,

        @Schema(description = "The kind of thing.", examples = "case", required = true)
        String subjectType,

        @Schema(description = "Its id.", required = true) String subjectId,

        @Schema(description = "For what, where a purpose is asked for.")
        String purpose,

        @Schema(description = "The reason given.") String reason) {}
