package dev.mamori.notification.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a webhook carries: that there is a notice, of which kind, and where to read it. The content is fetched with the
 * client's own token, so it is neither on the wire to a wrong receiver nor in its logs, and each reading is audited.
 */
final class Thin {
    static final String TYPE = "dev.mamori.notice.created.v1";

    private Thin() {}

    /** A CloudEvent 1.0 in its JSON form, with the extension for distributed tracing. */
    static String event(NoticeRow notice) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode data = json.objectNode()
                .put("noticeId", notice.noticeId.toString())
                .put("kind", notice.kind.name())
                .put("clientId", notice.clientId)
                .put("href", "/v1/clients/" + notice.clientId + "/notices/" + notice.noticeId);
        ObjectNode event = json.objectNode()
                .put("specversion", "1.0")
                .put("id", notice.noticeId.toString())
                .put("source", "/mamori/notification-service")
                .put("type", TYPE)
                .put("subject", notice.subject)
                .put("time", notice.createdAt.toString())
                .put("datacontenttype", "application/json");
        if (notice.traceparent != null) {
            event.put("traceparent", notice.traceparent);
        }
        event.set("data", data);
        return event.toString();
    }
}
