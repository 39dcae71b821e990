package dev.mamori.notification.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** The message of a test delivery: a CloudEvent that tells of nothing. */
final class Tested {
    static final String TYPE = "dev.mamori.webhook.test.v1";

    private Tested() {}

    static String event(String client, UUID webhookId, UUID messageId, Instant at) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", messageId.toString())
                .put("source", "/mamori/notification-service")
                .put("type", TYPE)
                .put("subject", "webhooks/" + webhookId)
                .put("time", at.toString())
                .put("datacontenttype", "application/json");
        event.putObject("data").put("clientId", client).put("webhookId", webhookId.toString());
        return event.toString();
    }
}
