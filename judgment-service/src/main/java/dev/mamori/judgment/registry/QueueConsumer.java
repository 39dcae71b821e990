package dev.mamori.judgment.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the copy of the queues, which blocklist-service owns. */
@ApplicationScoped
class QueueConsumer implements FeedHandler {
    private final RegistryStore store;
    private final ObjectMapper json;

    QueueConsumer(RegistryStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @RegisterForReflection
    record Registered(
            String queueId,
            String name,
            @JsonProperty("protected") boolean isProtected) {}

    @Override
    public String source() {
        return "blocklist";
    }

    @Override
    public Set<String> types() {
        return Set.of("dev.mamori.queue.registered.v1");
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        var queue = event.dataAs(Registered.class, json);
        store.keepQueue(queue.queueId(), queue.name(), queue.isProtected());
    }
}
