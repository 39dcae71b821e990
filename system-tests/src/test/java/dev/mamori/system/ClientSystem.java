package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.WebhookReceiver;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.List;

/** A client company's own system for one test: an endpoint that is subscribed while the test runs. */
final class ClientSystem implements AutoCloseable {

    private final WebhookReceiver receiver = new WebhookReceiver(0);
    private final Session user;
    private final String base;
    private final String webhookId;

    private ClientSystem(Session user, String client) {
        this.user = user;
        this.base = "/v1/clients/" + client;
        var made = user.post(
                        ServiceName.NOTIFICATION,
                        base + "/webhooks",
                        object("url", receiver.url().toString(), "eventTypes", List.of("dev.mamori.notice.created.v1")))
                .expect(201);
        receiver.trust(made.text("/secret"));
        this.webhookId = made.text("/webhookId");
    }

    static ClientSystem of(World world, Person user, String client) {
        return new ClientSystem(world.as(user), client);
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    /** Waits until the endpoint was told of so many notices of this kind about this thing, and no more of them. */
    void awaitNotices(String kind, String subject, int count) {
        await().atMost(Duration.ofSeconds(90)).until(() -> told(kind, subject) == count);
    }

    long told(String kind, String subject) {
        return receiver.taken().values().stream()
                .filter(event -> event.at("/data/kind").asText().equals(kind))
                .filter(event -> event.path("subject").asText().contains(subject))
                .count();
    }

    /** The notices that the service itself lists about this thing. */
    List<JsonNode> listed(String kind, String subject) {
        return user.get(ServiceName.NOTIFICATION, base + "/notices?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .filter(notice -> notice.path("subject").asText().contains(subject))
                .toList();
    }

    @Override
    public void close() {
        user.delete(ServiceName.NOTIFICATION, base + "/webhooks/" + webhookId).expect(204);
        receiver.close();
    }
}
