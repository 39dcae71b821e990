package dev.mamori.notification.webhook;

/** A webhook address that we do not call, with the reason. The message never holds a resolved address. */
public final class DestinationRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why an address is refused; part of the public contract (problem member and delivery log). */
    public enum Reason {
        /** Not an absolute URL of at most 2,048 characters with a host. */
        NOT_A_URL,
        /** User name, password or fragment in the URL. */
        NOT_PLAIN,
        /** Anything but https outside the operator's list. */
        HTTPS_ONLY,
        /** The name has no address now. */
        UNKNOWN_HOST,
        /** The name leads (also) into a private, local, metadata or otherwise special network. */
        NOT_PUBLIC
    }

    private final Reason reason;

    DestinationRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
