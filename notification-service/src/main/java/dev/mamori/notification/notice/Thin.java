package dev.mamori.notification.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What a webhook carries: that there is a notice, of which kind, and where to read it. The content is fetched with the
 * client's own token, so it is neither on the wire to a wrong receiver nor in its logs, and each reading is audited.
 */
final class Thin {
    static final String TYPE = "dev.mamori.notice.created.v1";

    private Thin() {}

    /** A CloudEvent 1.0 in its JSON form. */
    static String event(UUID noticeId, NoticeKind kind, String clientId, String subject, Instant time) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode data = json.objectNode()
                .put("noticeId", noticeId.toString())
                .put("kind", kind.name())
                .put("clientId", clientId)
                .put("href", "/v1/clients/" + clientId + "/notices/" + noticeId);
        ObjectNode event = json.objectNode()
                .put("specversion", "1.0")
                .put("id", noticeId.toString())
                .put("source", "/mamori/notification-service")
                .put("type", TYPE)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event.toString();
    }
}
