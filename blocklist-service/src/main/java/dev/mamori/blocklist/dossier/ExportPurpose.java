package dev.mamori.blocklist.dossier;

/** For what a dossier leaves the system (REQ-14.3: no disclosure without a purpose). */
public enum ExportPurpose {
    AUDIT,
    LEGAL_DEFENCE,
    APPEAL,
    CLIENT_REPORT,
    POLICE,
    COURT,
    DISCLOSURE_TO_PERSON
}
