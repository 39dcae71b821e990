package dev.mamori.notification.webhook;

import java.util.List;
import java.util.UUID;

/**
 * What sending needs to know of an endpoint.
 *
 * @param secrets the signing secrets in force, the newest first
 */
public record Endpoint(UUID webhookId, String url, List<String> secrets) {
    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "Endpoint[" + webhookId + "]";
    }
}
