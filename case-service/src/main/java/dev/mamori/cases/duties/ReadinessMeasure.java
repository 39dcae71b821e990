package dev.mamori.cases.duties;

/** The ten measures, in the guideline's order (REQ-12.0, L350-L366). */
public enum ReadinessMeasure {
    CUSTOMERS_DEFINED,
    CRITERIA_SET,
    POLICY_PUBLISHED,
    CONSULTATION_DESKS,
    RESPONSE_PROCEDURES,
    MANAGEMENT_UNDERSTANDS,
    STAFF_TRAINED,
    FACTS_CONFIRMED_AND_HANDLED,
    WORKERS_CARED_FOR,
    RECURRENCE_PREVENTED
}
