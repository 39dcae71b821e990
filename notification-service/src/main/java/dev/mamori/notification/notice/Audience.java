package dev.mamori.notification.notice;

/** Who a notice is for. */
public enum Audience {
    /** The client company. */
    CLIENT,
    /** Departments of the agency; the client does not see it. */
    AGENCY
}
