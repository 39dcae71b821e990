package dev.mamori.cases.lessons;

/** What is still missing in the lessons of a case. */
public enum LessonHint {
    /** Nobody said what set it off (REQ-7.1). */
    CAUSE_KIND_OPEN,
    /** What was done and not done was not looked at (REQ-13.5.2). */
    NOT_REVIEWED,
    /** Something could not be done, and no change of criteria or playbook was proposed (REQ-13.5.2). */
    NO_CHANGE_PROPOSED,
    /** A finding and no coaching of that worker (REQ-7.4). */
    COACHING_TO_PLAN,
    /** What the guideline proposes for the cause is not planned (REQ-13.5.3). */
    MEASURE_TO_PLAN,
    /** All that is planned is to teach people: it does not solve the root (REQ-12.7.3). */
    TRAINING_ALONE
}
