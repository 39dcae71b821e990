package dev.mamori.platform.events;

/**
 * Thrown by a {@link FeedHandler} when the event cannot be applied now but will be: another service is away, a copy has
 * not arrived. The event is tried again, with growing pauses of up to 5 seconds, and later events of the feed wait.
 */
public class RetryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetryLater(String reason) {
        super(reason);
    }

    public RetryLater(String reason, Throwable cause) {
        super(reason, cause);
    }
}
