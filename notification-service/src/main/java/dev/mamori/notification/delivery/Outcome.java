package dev.mamori.notification.delivery;

/** How one try to hand a notice to an endpoint ended; shown in the delivery log. */
public enum Outcome {
    /** The endpoint answered 2xx: it has the notice. */
    DELIVERED,
    /** The endpoint answered 410: it wants no more, and is disabled. */
    GONE,
    /** Any other answer that is not 2xx. */
    REJECTED,
    /** A 3xx answer. Redirects are not followed: they would lead around the check of the address. */
    REDIRECTED,
    /** No answer within the time limit. */
    TIMED_OUT,
    /** No connection, broken connection, or a certificate that does not fit the host. */
    UNREACHABLE,
    /** The host's name now leads to an address that we do not call. */
    ADDRESS_REFUSED,
    /** Our own process ended during the try; whether the notice arrived is unknown, so it is sent again. */
    INTERRUPTED
}
