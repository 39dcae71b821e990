package dev.mamori.judgment.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Hears that the agency stopped working for a client. */
@ApplicationScoped
class ClientLeftConsumer implements FeedHandler {
    private final RegistryStore store;
    private final Audit audit;
    private final ObjectMapper json;

    ClientLeftConsumer(RegistryStore store, Audit audit, ObjectMapper json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    @RegisterForReflection
    record Left(String clientId, Instant leftAt) {}

    @Override
    public String source() {
        return "notification";
    }

    @Override
    public Set<String> types() {
        return Set.of("dev.mamori.client.left.v1");
    }

    @Override
    public From from() {
        return From.REGISTRIES;
    }

    @Override
    public void apply(CloudEvent event) {
        var left = event.dataAs(Left.class, json);
        if (store.keepLeft(left.clientId(), left.leftAt())) {
            audit.record(
                    "CLIENT_LEFT",
                    "client",
                    left.clientId(),
                    null,
                    Map.of("leftAt", left.leftAt().toString()));
        }
    }
}
