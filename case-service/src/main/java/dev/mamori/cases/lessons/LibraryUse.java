package dev.mamori.cases.lessons;

/** For what a case is shared (REQ-13.5.4, L541-L545). */
public enum LibraryUse {
    /** 朝礼や社内イントラ. */
    MEETING_OR_INTRANET,
    /** 報告書. */
    REPORT,
    /** 類型化し、研修や手順に反映. */
    TRAINING
}
