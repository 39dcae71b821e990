package dev.mamori.blocklist;

import dev.mamori.platform.test.EventSchemas;
import java.util.List;

class EventSchemasTest extends EventSchemas {
    @Override
    protected List<String> types() {
        return List.of(
                "dev.mamori.queue.registered.v1",
                "dev.mamori.block.consent-requested.v1",
                "dev.mamori.block.activated.v1",
                "dev.mamori.block.ended.v1",
                "dev.mamori.block.re-review-due.v1",
                "dev.mamori.block.re-reviewed.v1",
                "dev.mamori.block.refusal-switched.v1",
                "dev.mamori.block.appeal-received.v1",
                "dev.mamori.block.appeal-decided.v1",
                "dev.mamori.block.corrected.v1",
                "dev.mamori.block.call-refused.v1");
    }
}
