package dev.mamori.notification.alert;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertForwardingTest {
    private static final String PATH = "/v1/clients/{c}/alert-forwarding";

    @Inject
    Given given;

    @Inject
    @RealTime
    MutableClock realTime;

    @Test
    @DisplayName("Alerts go further grouped and counted: a storm is two messages (REQ-9.3, REQ-10.1)")
    void aStormIsTwoMessages() {
        String client = Given.client();
        for (int i = 0; i < 50; i++) {
            raise(client, UUID.randomUUID(), "ABUSE");
        }
        inside(client).body("items", hasSize(1)).body("items[0].summary.ja", containsString("暴言・怒声：1件"));

        realTime.advance(Duration.ofMinutes(6));

        await().untilAsserted(() -> inside(client).body("items", hasSize(2)));
        inside(client).body("items[0].summary.ja", containsString("暴言・怒声：49件"));
        Given.notices(client).body("items", empty());
    }

    @Test
    @DisplayName("Each kind has its own group; an alert read twice counts once (REQ-15.6)")
    void eachAlertCountsOnce() {
        String client = Given.client();
        UUID alert = UUID.randomUUID();
        raise(client, alert, "THREAT");
        raise(client, alert, "THREAT");
        raise(client, UUID.randomUUID(), "HELP");

        inside(client).body("items", hasSize(2));
        realTime.advance(Duration.ofMinutes(6));
        raise(client, UUID.randomUUID(), "THREAT");
        inside(client).body("items", hasSize(3)).body("items[0].summary.ja", containsString("1件"));
    }

    @Test
    @DisplayName("As configured, the client's endpoint is told within two seconds (REQ-10.1)")
    void theClientIsToldWhenConfigured() {
        String client = Given.client();
        try (Receiver receiver = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            as(Tokens.manager("MG-0001", "CTR-S2", client))
                    .header("If-Match", "\"0\"")
                    .body(Map.of("toClient", true, "departments", List.of(), "window", "PT1M"))
                    .put(PATH, client)
                    .then()
                    .statusCode(200)
                    .body("toClient", equalTo(true));

            raise(client, UUID.randomUUID(), "THREAT");

            await().atMost(Duration.ofSeconds(2))
                    .until(() -> receiver.messages().size() == 1);
            assertThat(receiver.messages().getFirst().body()).contains("LIVE_ALERTS");
            inside(client).body("items", empty());
            Given.notices(client).body("items.kind", contains("LIVE_ALERTS"));
        }
    }

    @Test
    void forwardingIsTheManagers() {
        String client = Given.client();
        Map<String, Object> body = Map.of("toClient", true, "departments", List.of("CENTRE"), "window", "PT1M");
        as(Given.tokenOf(client))
                .get(PATH, client)
                .then()
                .statusCode(200)
                .body("departments", contains("MANAGEMENT"))
                .body("window", equalTo("PT5M"));
        as(Given.tokenOf(client)).body(body).put(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
        String manager = Tokens.manager("MG-0001", "CTR-S2", client);
        as(manager).body(body).put(PATH, client).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(manager)
                .header("If-Match", "\"0\"")
                .body(Map.of("toClient", true, "departments", List.of("CENTRE"), "window", "P2D"))
                .put(PATH, client)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(manager)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(PATH, client)
                .then()
                .statusCode(200);
        as(manager)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(PATH, client)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
    }

    @Test
    void theProducersExampleCanBeRead() throws Exception {
        String client = Given.client();
        JsonNode example = new ObjectMapper()
                .readTree(
                        Path.of("..", "case-service/src/main/resources/events", AlertConsumer.RAISED + ".example.json")
                                .toFile());

        given.arrives(given.event("case", AlertConsumer.RAISED, client, example.toString()));

        inside(client).body("items", hasSize(1));
    }

    private void raise(String client, UUID alert, String kind) {
        given.arrives(given.event("case", AlertConsumer.RAISED, client, """
                {"alertId": "%s", "contactId": "%s", "kind": "%s", "at": "2026-11-09T16:05:10+09:00"}""".formatted(alert, UUID.randomUUID(), kind)));
    }

    private static ValidatableResponse inside(String client) {
        return as(Tokens.manager("MG-0001", "CTR-S2", client))
                .queryParam("kind", "LIVE_ALERTS")
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200);
    }
}
