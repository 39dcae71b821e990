package dev.mamori.cases.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody was trained in. */
@Schema(name = "Trained", description = "What somebody was trained in, and what is left of each course.")
public record TrainedView(
        @Schema(description = "The one key of the person.", required = true)
        String staffId,

        @Schema(description = "Each topic with the day on which it was last held for her.", required = true)
        Map<TrainingTopic, LocalDate> topics,

        @Schema(description = "Topics of the leaders' course that she has not had.", required = true)
        List<TrainingTopic> missingForLeaders,

        @Schema(description = "Topics of what to do when it happens that she has not had.", required = true)
        List<TrainingTopic> missingWhenItHappens,

        @Schema(description = "Topics of prevention that she has not had.", required = true)
        List<TrainingTopic> missingForPrevention) {
    static TrainedView of(String staffId, Map<TrainingTopic, LocalDate> topics) {
        return new TrainedView(
                staffId,
                topics,
                missing(TrainingCourse.LEADERS, topics),
                missing(TrainingCourse.WHEN_IT_HAPPENS, topics),
                missing(TrainingCourse.PREVENTION, topics));
    }

    private static List<TrainingTopic> missing(TrainingCourse course, Map<TrainingTopic, LocalDate> topics) {
        return TrainingTopic.of(course).stream()
                .filter(each -> !topics.containsKey(each))
                .toList();
    }
}
