package dev.mamori.cases.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that somebody has to do so that it does not happen again. */
@Schema(name = "LessonTask", description = "Something to do so that it does not happen again.")
public record TaskView(
        @Schema(description = "Id of the task.", required = true)
        UUID taskId,

        @Schema(required = true) TaskKind kind,

        @Schema(description = "The case that it comes from.")
        UUID caseId,

        @Schema(description = "Who has to do it.", required = true)
        String owner,

        @Schema(description = "Who is coached.") String staffId,

        @Schema(description = "What is to be done.", required = true)
        String what,

        @Schema(description = "By which day.", required = true)
        LocalDate dueOn,

        @Schema(description = "Whether that day has passed without it.", required = true)
        boolean overdue,

        @Schema(description = "When it was raised.", required = true)
        Instant raisedAt,

        @Schema(description = "Who raised it.", required = true)
        String raisedBy,

        @Schema(description = "When it was done; absent while it is open.")
        LocalDate doneOn,

        @Schema(description = "What came of it.") String result) {}
