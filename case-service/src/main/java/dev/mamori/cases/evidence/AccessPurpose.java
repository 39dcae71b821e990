package dev.mamori.cases.evidence;

/** For what somebody opens evidence; without a purpose it is not opened (REQ-5.3.7, REQ-14.3). */
public enum AccessPurpose {
    INVESTIGATION,
    JUDGMENT,
    POLICE,
    LITIGATION,
    CARE,
    AUDIT
}
