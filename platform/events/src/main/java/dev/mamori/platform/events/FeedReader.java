package dev.mamori.platform.events;

/** Reads another service's feed. */
@FunctionalInterface
interface FeedReader {

    /** The events after {@code position}; waits a while when there is none. */
    EventPage after(FeedScope scope, long position);
}
