package dev.mamori.notification.contact;

/** What a person at the client company is to be asked or told. */
public enum ContactRole {
    /** Receives the reports of incidents. */
    INCIDENT,
    /** Signs criteria sets and consents to blocks. */
    SIGNER,
    /** Legal matters. */
    LEGAL,
    /** Told when the client's own staff puts pressure on verdicts or is the offender (REQ-14.2, REQ-14.5). */
    PRESSURE
}
