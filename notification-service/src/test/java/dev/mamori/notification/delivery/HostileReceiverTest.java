package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.notification.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Receivers that flap and that lie: each fact arrives, once by its id, and nobody else waits (REQ-15.6). */
@QuarkusTest
class HostileReceiverTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Given given;

    @Test
    @DisplayName("503, 200, silence, reset by turns: each notice arrives, once by its id, and nobody else waits")
    void flapping() throws IOException {
        String client = Given.client();
        String other = Given.client();
        try (Liar receiver = new Liar(List.of(
                        Liar.BUSY,
                        Liar.OK_KEPT,
                        Liar.SILENCE,
                        Liar.OK_KEPT,
                        Liar.RESET,
                        Liar.OK_KEPT,
                        Liar.BUSY,
                        Liar.OK_KEPT));
                Receiver calm = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            Given.webhook(other, calm.url());
            for (int i = 0; i < 6; i++) {
                given.caseOpened(client);
            }
            given.caseOpened(other);

            await().atMost(Duration.ofSeconds(3)).until(() -> calm.messages().size() == 1);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(states(client)).hasSize(6).containsOnly("DELIVERED"));
            assertThat(new HashSet<>(receiver.ids()))
                    .hasSameElementsAs(messageIds(client))
                    .hasSize(6);
            assertThat(webhookState(client)).isEqualTo("ENABLED");
        }
    }

    @Test
    @DisplayName("200 and then a body that never ends: it counts as taken, and the connection is not held")
    void aBodyThatNeverEnds() throws IOException {
        String client = Given.client();
        try (Liar receiver = new Liar(List.of(Liar.OK_AND_A_BODY_THAT_NEVER_ENDS))) {
            Given.webhook(client, receiver.url());
            for (int i = 0; i < 5; i++) {
                given.caseOpened(client);
            }

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(states(client)).hasSize(5).containsOnly("DELIVERED"));
            assertThat(receiver.ids()).hasSize(5).doesNotHaveDuplicates();
            await().until(() -> receiver.open() == 0);
        }
    }

    @Test
    @DisplayName("200 and then a reset: it said that it has the message, so it is not sent again")
    void aResetAfterTheWord() throws IOException {
        String client = Given.client();
        try (Liar receiver = new Liar(List.of(Liar.OK_AND_RESET))) {
            Given.webhook(client, receiver.url());
            given.caseOpened(client);

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(states(client)).isNotEmpty().doesNotContain("PENDING"));
            // A reset may overtake the word on its way: then it is tried again, as nobody can know.
            assertThat(receiver.ids()).isNotEmpty();
            assertThat(new HashSet<>(receiver.ids())).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "Half a head and then silence is no word: it ends by the time limit and is tried again with the same id")
    void halfAHead() throws IOException {
        String client = Given.client();
        try (Liar receiver = new Liar(List.of(Liar.HALF_A_HEAD_AND_SILENCE, Liar.OK_KEPT))) {
            Given.webhook(client, receiver.url());
            given.caseOpened(client);

            await().atMost(LONG).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
            assertThat(deliveries(client).<List<String>>get("items[0].attempts.outcome"))
                    .containsExactly("TIMED_OUT", "DELIVERED");
            assertThat(receiver.ids())
                    .hasSize(2)
                    .containsOnly(messageIds(client).getFirst());
        }
    }

    private static JsonPath deliveries(String client) {
        return as(Given.tokenOf(client))
                .get("/v1/clients/{c}/deliveries", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> states(String client) {
        return deliveries(client).get("items.state");
    }

    private static List<String> messageIds(String client) {
        return deliveries(client).get("items.messageId");
    }

    private static String webhookState(String client) {
        return as(Given.tokenOf(client))
                .get("/v1/clients/{c}/webhooks", client)
                .then()
                .extract()
                .path("items[0].state");
    }
}
