package dev.mamori.notification.delivery;

import dev.mamori.platform.data.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One delivery that this worker may send now, until its lease ends.
 *
 * @param messageId stays the same over all tries, so that the receiver can drop what it has already
 * @param lease changes with each claim; a worker that lost its lease cannot report a result
 * @param attempt 1 for the first try
 * @param tryOfSchedule the same, counted anew when it was put into the queue again
 * @param secrets the signing secrets in force, the newest first
 */
record Claim(
        ClientId client,
        UUID deliveryId,
        UUID webhookId,
        String messageId,
        UUID lease,
        int attempt,
        int tryOfSchedule,
        Instant startedAt,
        String url,
        List<String> secrets,
        String body) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "Claim[" + client.value() + ", delivery " + deliveryId + ", attempt " + attempt + "]";
    }
}
