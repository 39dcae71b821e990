package dev.mamori.cases.guard;

/** What a voice or text system believes to have recognised in an utterance (REQ-10.5). */
public enum DetectionKind {
    /** 威嚇・脅迫: words that are plainly a crime. */
    THREAT,
    /** 名前と対応内容をネットにばらまいてやる: under the same heading as a threat (REQ-6.7.1b). */
    EXPOSURE_THREAT,
    /** 暴言・怒声. */
    ABUSE,
    /** The voice was loud. A feature of speech, never a sign of guilt (REQ-2.2). */
    LOUDNESS,
    /** A score of emotion. As {@link #LOUDNESS} (REQ-2.2). */
    EMOTION
}
