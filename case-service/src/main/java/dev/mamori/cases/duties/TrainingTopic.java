package dev.mamori.cases.duties;

import java.util.Arrays;
import java.util.List;

/** What trainings are about (L457-L494), each in its course. */
public enum TrainingTopic {
    COMPLIANCE(TrainingCourse.LEADERS),
    RISK_MANAGEMENT(TrainingCourse.LEADERS),
    DUTY_OF_CARE(TrainingCourse.LEADERS),
    CONFIRMING_FACTS(TrainingCourse.LEADERS),
    DEALING_WITH_CUSTOMERS(TrainingCourse.LEADERS),
    OUTSIDE_BODIES(TrainingCourse.LEADERS),
    SHARING_WITH_DEPARTMENTS(TrainingCourse.LEADERS),
    MENTAL_HEALTH_AND_REASSIGNMENT(TrainingCourse.LEADERS),
    WHAT_IT_IS(TrainingCourse.WHEN_IT_HAPPENS),
    JUDGMENT_EXAMPLES(TrainingCourse.WHEN_IT_HAPPENS),
    RESPONSE_BY_TYPE(TrainingCourse.WHEN_IT_HAPPENS),
    COMPLAINT_FLOW(TrainingCourse.WHEN_IT_HAPPENS),
    APOLOGY_LISTENING_FACTS(TrainingCourse.WHEN_IT_HAPPENS),
    MAKING_RECORDS(TrainingCourse.WHEN_IT_HAPPENS),
    POINTS_OF_EACH_CASE(TrainingCourse.WHEN_IT_HAPPENS),
    CASE_STUDY(TrainingCourse.WHEN_IT_HAPPENS),
    GOOD_RELATIONS(TrainingCourse.PREVENTION),
    WORDING_AND_LISTENING(TrainingCourse.PREVENTION),
    USERS_VIEW(TrainingCourse.PREVENTION),
    GOOD_EXAMPLES(TrainingCourse.PREVENTION);

    private final TrainingCourse course;

    TrainingTopic(TrainingCourse course) {
        this.course = course;
    }

    public TrainingCourse course() {
        return course;
    }

    static List<TrainingTopic> of(TrainingCourse course) {
        return Arrays.stream(values()).filter(each -> each.course == course).toList();
    }
}
