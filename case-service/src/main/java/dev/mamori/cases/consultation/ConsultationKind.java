package dev.mamori.cases.consultation;

/** What somebody consults about; no case is needed (REQ-12.4.2, L402). */
public enum ConsultationKind {
    HAPPENED,
    HAPPENING,
    MAY_HAPPEN,
    NOT_SURE
}
