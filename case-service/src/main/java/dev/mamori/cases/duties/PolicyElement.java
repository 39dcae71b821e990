package dev.mamori.cases.duties;

/** What a policy tells (REQ-12.3.2, L391-L396); the last one also by REQ-11.2. */
public enum PolicyElement {
    SERIOUS_PROBLEM,
    FIRM_STANCE,
    DEFINITION_AND_TYPES,
    PROTECTS_WORKERS,
    HUMAN_RIGHTS,
    POLICE_AND_LAWYERS
}
