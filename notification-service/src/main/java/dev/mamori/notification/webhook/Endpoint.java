package dev.mamori.notification.webhook;

import java.util.List;
import java.util.UUID;

/**
 * What sending needs to know of an endpoint.
 *
 * @param secrets the signing secrets in force, the newest first
 * @param ordered whether the messages of each case go one after the other
 * @param room how many messages may go out to it in this second, 0 or more
 * @param oneTries after an opening of its circuit: one message at a time
 */
public record Endpoint(UUID webhookId, String url, List<String> secrets, boolean ordered, int room, boolean oneTries) {
    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "Endpoint[" + webhookId + "]";
    }
}
