package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CauseKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lessons of a case. */
@Schema(name = "Lessons", description = "The lessons of a case.")
public record LessonsView(
        @Schema(description = "What set it off; absent as long as nobody said.")
        CauseKind causeKind,

        @Schema(description = "Reviews in the order of the record.", required = true)
        List<LessonView> lessons,

        @Schema(description = "What somebody has to do, by the day on which it is due.", required = true)
        List<TaskView> tasks,

        @Schema(description = "What the guideline proposes for the cause.", required = true)
        List<TaskKind> proposedMeasures,

        @Schema(description = "What is still missing.", required = true)
        List<LessonHint> hints) {}
