package dev.mamori.platform.events;

import java.util.Set;

/**
 * Does what this service must do when another one tells of a change; a CDI bean. Each event takes effect once: the place
 * in the feed moves in the same transaction.
 */
public interface FeedHandler {

    /** Which of a service's feeds a handler's types come in. */
    enum From {
        /** The feeds of clients. */
        CLIENTS,
        /** The feed of the registries. */
        REGISTRIES,
        /** Either. */
        ANY
    }

    /** The service that is listened to: {@code case}, {@code judgment}, {@code blocklist} or {@code notification}. */
    String source();

    /** The event types it takes. */
    Set<String> types();

    /** Where these types come; saying so spares the polling of feeds that never have them. */
    default From from() {
        return From.ANY;
    }

    /**
     * Takes one event, in the transaction of its client (or of the registries).
     *
     * @throws RetryLater for a fault that passes; any other exception parks the event at the third try, and with it the
     *     later events of the same subject
     */
    void apply(CloudEvent event);
}
