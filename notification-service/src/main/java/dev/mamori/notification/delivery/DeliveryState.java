package dev.mamori.notification.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be sent, now or at its next time. */
    PENDING,
    /** The endpoint took it. */
    DELIVERED,
    /** Every planned try failed, or the endpoint is gone. */
    GIVEN_UP,
    /** The endpoint ended first. */
    CANCELLED
}
