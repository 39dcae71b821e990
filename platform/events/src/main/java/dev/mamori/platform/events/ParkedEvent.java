package dev.mamori.platform.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that was put aside.
 *
 * @param id its id among the parked
 * @param scope the feed it came in
 * @param source the service it came from
 * @param event the event itself
 * @param reason why it was put aside; names of faults, no content
 * @param tries how often it was tried; 0 when it waits behind another of its subject
 * @param parkedAt real time
 * @param applied whether a retry has applied it since
 */
record ParkedEvent(
        UUID id,
        FeedScope scope,
        String source,
        CloudEvent event,
        String reason,
        int tries,
        Instant parkedAt,
        boolean applied) {}
