package dev.mamori.cases.evidence;

/** What an evidence file is (REQ-5.3.5, REQ-5.3.10 to REQ-5.3.12, REQ-5.4.1). */
public enum FileKind {
    RECORDING,
    MAIL,
    /** A post on the internet, as text. */
    POST,
    SCREENSHOT,
    OTHER
}
