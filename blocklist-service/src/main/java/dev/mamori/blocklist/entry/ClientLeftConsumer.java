package dev.mamori.blocklist.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Hears that the agency stopped working for a client; the next look ends the client's entries (BR-17). */
@ApplicationScoped
class ClientLeftConsumer implements FeedHandler {
    private final BlockEntryStore store;
    private final ObjectMapper json;

    ClientLeftConsumer(BlockEntryStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @RegisterForReflection
    record Left(ClientId clientId, Instant leftAt) {}

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
        Left told = event.dataAs(Left.class, json);
        store.clientLeft(told.clientId(), told.leftAt());
    }
}
