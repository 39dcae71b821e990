package dev.mamori.cases.lessons;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was learned from a case, as it was sent. */
@Schema(name = "Lesson", description = "What was learned from a case, as it was sent.")
public record LessonView(
        @Schema(description = "Id of the lesson.", required = true)
        UUID lessonId,

        @Schema(description = "When it was recorded.", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it.", required = true)
        String recordedBy,

        @Schema(required = true) LessonRequest lesson) {}
