package dev.mamori.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the copy of the clients' registry, in every service but the one that owns it. */
@ApplicationScoped
class ClientRegisteredConsumer implements FeedHandler {

    private final ClientTable clients;
    private final ObjectMapper json;

    ClientRegisteredConsumer(ClientTable clients, ObjectMapper json) {
        this.clients = clients;
        this.json = json;
    }

    @RegisterForReflection
    record Registered(ClientId clientId, String nameJa, String nameEn, boolean inHouse) {}

    @Override
    public String source() {
        return "notification";
    }

    @Override
    public Set<String> types() {
        return Set.of("dev.mamori.client.registered.v1");
    }

    @Override
    public From from() {
        return From.REGISTRIES;
    }

    @Override
    public void apply(CloudEvent event) {
        Registered client = event.dataAs(Registered.class, json);
        clients.keep(client.clientId(), client.nameJa(), client.nameEn(), client.inHouse());
    }
}
