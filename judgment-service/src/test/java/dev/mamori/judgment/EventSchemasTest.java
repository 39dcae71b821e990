package dev.mamori.judgment;

import dev.mamori.platform.test.EventSchemas;
import java.util.List;

class EventSchemasTest extends EventSchemas {
    @Override
    protected List<String> types() {
        return List.of(
                "dev.mamori.judgment.signed.v1",
                "dev.mamori.judgment.withdrawn.v1",
                "dev.mamori.judgment.out-of-mandate.v1",
                "dev.mamori.criteria-set.proposed.v1");
    }
}
