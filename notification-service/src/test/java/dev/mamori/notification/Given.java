package dev.mamori.notification;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import dev.mamori.platform.test.Tokens;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests begin with: clients, endpoints, events of the other services. Each test has clients of its own. */
@ApplicationScoped
public class Given {
    public static final String ADMIN = Tokens.admin("AD-0001");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Transactions transactions;
    private final List<FeedHandler> handlers;
    private final ObjectMapper json;

    Given(Transactions transactions, @All List<FeedHandler> handlers, ObjectMapper json) {
        this.transactions = transactions;
        this.handlers = handlers;
        this.json = json;
    }

    /** An id that no test has used. */
    public static String freshId() {
        return "CL-T" + COUNTER.incrementAndGet();
    }

    /** A registered client. */
    public static String client() {
        String id = freshId();
        once(ADMIN)
                .body(Map.of("clientId", id, "nameJa", "みらい通信", "nameEn", "Mirai Telecom", "inHouse", false))
                .post("/v1/clients")
                .then()
                .statusCode(201);
        return id;
    }

    /** The token of a person of that client. */
    public static String tokenOf(String client) {
        return Tokens.client("hayakawa", client);
    }

    /** An endpoint of that client; the answer holds id, secret and version. */
    public static ValidatableResponse webhook(String client, String url, String... kinds) {
        return once(tokenOf(client))
                .body(Map.of(
                        "url", url, "eventTypes", List.of("dev.mamori.notice.created.v1"), "kinds", List.of(kinds)))
                .post("/v1/clients/{c}/webhooks", client)
                .then()
                .statusCode(201);
    }

    /** An event of a client as the feed of that service would bring it. */
    public CloudEvent event(String source, String type, String client, String data) {
        try {
            return CloudEvent.of(
                    "/mamori/" + source + "-service", type, new ClientId(client), "subject", json.readTree(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets the handlers of the event take it, in a transaction of its client. */
    public void arrives(CloudEvent event) {
        List<FeedHandler> takers = handlers.stream()
                .filter(handler -> event.source().equals("/mamori/" + handler.source() + "-service"))
                .filter(handler -> handler.types().contains(event.type()))
                .toList();
        transactions.inClient(event.client().orElseThrow(), () -> takers.forEach(handler -> handler.apply(event)));
    }

    /** A case was opened: the quickest way to a notice. */
    public void caseOpened(String client) {
        arrives(event(
                "case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["%s"], "openedAt": "2026-11-09T16:20:00+09:00"}""".formatted(UUID.randomUUID(), UUID.randomUUID())));
    }

    /** All notices of the client, the newest first. */
    public static ValidatableResponse notices(String client) {
        return as(tokenOf(client)).get("/v1/clients/{c}/notices", client).then().statusCode(200);
    }
}
