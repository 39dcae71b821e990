package dev.mamori.notification;

import dev.mamori.platform.test.EventSchemas;
import java.util.List;

class EventSchemasTest extends EventSchemas {
    @Override
    protected List<String> types() {
        return List.of(
                "dev.mamori.client.registered.v1",
                "dev.mamori.client.left.v1",
                "dev.mamori.notice.created.v1",
                "dev.mamori.webhook.test.v1");
    }
}
