package dev.mamori.cases.journal;

/** The places of the report chain (L440-444); the same as for complaints. */
public enum ReportPlace {
    WORKER,
    /** 相談対応者: a superior or a counsellor. */
    COUNSELLOR,
    HEADQUARTERS,
    SPECIALIST,
    CLIENT,
    POLICE,
    LAWYER
}
