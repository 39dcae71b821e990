package dev.mamori.cases.casefile;

/** Whether the company or its client caused what the customer complains of (REQ-6.0.3, REQ-7.1). */
public enum CompanyCaused {
    YES,
    NO,
    UNKNOWN
}
