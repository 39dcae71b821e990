package dev.mamori.judgment.criteria;

/** What reaching a criterion means. None of these is a verdict: a person judges (REQ-6.0.6). */
public enum Outcome {
    /** In the column 「カスタマーハラスメントに該当」; still needs the three elements and both axes. */
    HARASSMENT,
    /** In the column 「個別判断」; cannot be judged before its factors are written down (REQ-6.0.7). */
    INDIVIDUAL,
    /** Types 3, 4, 7 and 8: no mitigation, but proof and a person are still needed (REQ-6.3.7, REQ-6.4.4). */
    NEVER_EXCUSED
}
