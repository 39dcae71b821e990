package dev.mamori.cases.duties;

/** The three kinds of training. */
public enum TrainingCourse {
    /** 経営層や相談対応者への研修, eight topics (REQ-12.6). */
    LEADERS,
    /** カスタマーハラスメント発生後の対応, eight topics (REQ-12.7.1). */
    WHEN_IT_HAPPENS,
    /** カスタマーハラスメント未然防止, four topics (REQ-12.7.2). */
    PREVENTION
}
