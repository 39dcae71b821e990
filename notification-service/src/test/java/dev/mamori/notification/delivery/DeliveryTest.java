package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver.Reply;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sending, against real HTTP servers. The service's own worker runs all the time; tests add more. */
@QuarkusTest
class DeliveryTest {
    private static final String PATH = "/v1/clients/{c}/deliveries";
    private final Receiver receiver = Receiver.plain();

    @Inject
    Given given;

    @Inject
    DeliveryJob job;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    DeliveryStore store;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void sendsASignedThinEventAndLogsIt() throws Exception {
        String client = Given.client();
        String secret = Given.webhook(client, receiver.url()).extract().path("secret");

        given.caseOpened(client);

        await().until(() -> receiver.messages().size() == 1);
        Receiver.Message message = receiver.messages().getFirst();
        assertThatCode(() -> new Webhook(secret).verify(message.body(), message.headers()))
                .doesNotThrowAnyException();
        String noticeId = Given.notices(client).extract().path("items[0].noticeId");
        assertThat(message.id()).isEqualTo(noticeId);
        JsonNode event = json.readTree(message.body());
        assertThat(event.get("id").asText()).isEqualTo(noticeId);
        assertThat(event.get("type").asText()).isEqualTo("dev.mamori.notice.created.v1");
        EventSchemas.assertValid("dev.mamori.notice.created.v1", event.get("data"));
        as(Given.tokenOf(client))
                .get(event.at("/data/href").asText())
                .then()
                .statusCode(200)
                .body("kind", equalTo("FIRST_REPORT"));
        awaitState(client, "DELIVERED")
                .body("items[0].attempts.outcome", contains("DELIVERED"))
                .body("items[0].attempts.status", contains(204))
                .body("items[0].noticeId", equalTo(noticeId));
    }

    @Test
    void triesAgainWithTheSameIdUntilItIsTaken() {
        String client = Given.client();
        AtomicInteger calls = new AtomicInteger();
        receiver.answering(message -> Reply.of(calls.incrementAndGet() < 3 ? 500 : 200));
        Given.webhook(client, receiver.url());

        given.caseOpened(client);

        awaitState(client, "DELIVERED")
                .body("items[0].attempts.outcome", contains("REJECTED", "REJECTED", "DELIVERED"))
                .body("items[0].attempts.status", contains(500, 500, 200))
                .body("items[0].attempts.number", contains(1, 2, 3));
        assertThat(receiver.messages())
                .extracting(Receiver.Message::id)
                .hasSize(3)
                .containsOnly(receiver.messages().getFirst().id());
        assertThat(receiver.messages())
                .extracting(Receiver.Message::body)
                .containsOnly(receiver.messages().getFirst().body());
    }

    @Test
    void waitsAsLongAsTheEndpointAsks() {
        String client = Given.client();
        List<Instant> times = new ArrayList<>();
        receiver.answering(message -> {
            times.add(Instant.now());
            return times.size() == 1 ? Reply.of(503, "Retry-After", "2") : Reply.of(200);
        });
        Given.webhook(client, receiver.url());

        given.caseOpened(client);

        awaitState(client, "DELIVERED");
        assertThat(Duration.between(times.getFirst(), times.getLast())).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void givesUpAfterTheLastTryAndSendsAgainWhenAsked() {
        String client = Given.client();
        receiver.answering(message -> Reply.of(500));
        Given.webhook(client, receiver.url());

        given.caseOpened(client);
        String id = awaitState(client, "GIVEN_UP")
                .body("items[0].tries", equalTo(4))
                .extract()
                .path("items[0].deliveryId");

        receiver.answering(message -> Reply.of(200));
        as(Given.tokenOf(client))
                .post(PATH + "/{id}/redelivery", client, id)
                .then()
                .statusCode(202);
        awaitState(client, "DELIVERED").body("items[0].tries", equalTo(5));
        as(Given.tokenOf(client))
                .post(PATH + "/{id}/redelivery", client, id)
                .then()
                .statusCode(409);
    }

    @Test
    void anEndpointThatIsGoneIsDisabledAndGetsNothingMore() {
        String client = Given.client();
        receiver.answering(message -> Reply.of(410));
        Given.webhook(client, receiver.url());

        given.caseOpened(client);
        awaitState(client, "GIVEN_UP").body("items[0].attempts.outcome", contains("GONE"));
        as(Given.tokenOf(client)).get("/v1/clients/{c}/webhooks", client).then().body("items.state", contains("GONE"));

        given.caseOpened(client);
        deliveries(client).body("items", hasSize(1));
    }

    @Test
    void doesNotFollowRedirects() {
        String client = Given.client();
        try (Receiver inside = Receiver.plain()) {
            receiver.answering(message -> Reply.of(302, "Location", inside.url()));
            Given.webhook(client, receiver.url());

            given.caseOpened(client);

            awaitState(client, "GIVEN_UP").body("items[0].attempts[0].outcome", equalTo("REDIRECTED"));
            assertThat(inside.messages()).isEmpty();
        }
    }

    @Test
    void checksTheAddressAgainBeforeEachCall() {
        String client = Given.client();
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");
        transactions.inClient(new ClientId(client), () -> {
            sql.update(
                    "update webhook set url = 'https://10.0.0.1/' where webhook_id = ?", java.util.UUID.fromString(id));
        });

        given.caseOpened(client);

        awaitState(client, "GIVEN_UP").body("items[0].attempts[0].outcome", equalTo("ADDRESS_REFUSED"));
    }

    @Test
    void aSlowEndpointDelaysNobodyElse() {
        CountDownLatch end = new CountDownLatch(1);
        String slow = Given.client();
        receiver.answering(message -> {
            end.await();
            return Reply.of(200);
        });
        Given.webhook(slow, receiver.url());
        String quick = Given.client();
        try (Receiver other = Receiver.plain()) {
            Given.webhook(quick, other.url());
            for (int i = 0; i < 20; i++) {
                given.caseOpened(slow);
            }

            given.caseOpened(quick);

            await().atMost(Duration.ofSeconds(2)).until(() -> other.messages().size() == 1);
            assertThat(receiver.messages()).hasSizeLessThanOrEqualTo(2);
        } finally {
            end.countDown();
        }
    }

    @Test
    void severalWorkersSendEachNoticeOnce() {
        String client = Given.client();
        Given.webhook(client, receiver.url());
        List<DeliveryWorker> more = List.of(job.newWorker(), job.newWorker());
        more.forEach(DeliveryWorker::start);
        try {
            for (int i = 0; i < 30; i++) {
                given.caseOpened(client);
                more.forEach(DeliveryWorker::wake);
            }

            await().untilAsserted(() -> assertThat(states(client)).hasSize(30).containsOnly("DELIVERED"));
            assertThat(receiver.messages())
                    .extracting(Receiver.Message::id)
                    .doesNotHaveDuplicates()
                    .hasSize(30);
        } finally {
            more.forEach(worker -> worker.stop(Duration.ofSeconds(2)));
        }
    }

    @Test
    void sendsAgainWithTheSameIdWhenAWorkerDies() {
        String client = Given.client();
        Given.webhook(client, receiver.url());
        // What a killed process leaves behind: a lease that nobody will report on.
        transactions.inClient(new ClientId(client), () -> {
            given.caseOpened(client);
            sql.update("""
                    update delivery set tries = 1, lease_id = gen_random_uuid(), lease_since = ?, lease_until = ?""", Instant.now().minusSeconds(1), Instant.now().plusSeconds(1));
        });

        awaitState(client, "DELIVERED").body("items[0].attempts.outcome", contains("INTERRUPTED", "DELIVERED"));
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void signsWithBothSecretsAfterARotation() {
        String client = Given.client();
        var added = Given.webhook(client, receiver.url());
        String former = added.extract().path("secret");
        String present = as(Given.tokenOf(client))
                .header("If-Match", added.extract().header("ETag"))
                .post(
                        "/v1/clients/{c}/webhooks/{w}/rotation",
                        client,
                        added.extract().path("webhookId"))
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        given.caseOpened(client);

        await().until(() -> receiver.messages().size() == 1);
        Receiver.Message message = receiver.messages().getFirst();
        for (String secret : List.of(former, present)) {
            assertThatCode(() -> new Webhook(secret).verify(message.body(), message.headers()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void sendsTheWantedKindsOnly() {
        String client = Given.client();
        Given.webhook(client, receiver.url(), "POLICE");

        given.caseOpened(client);

        deliveries(client).body("items", empty());
    }

    @Test
    void showsWhatIsDueAndForHowLong() {
        String client = Given.client();
        receiver.answering(message -> Reply.of(503, "Retry-After", "3600"));
        Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().untilAsserted(() -> deliveries(client).body("items[0].attempts", hasSize(1)));

        Instant afterTheWait = Instant.now().plus(Duration.ofHours(3));
        DeliveryStore.Backlog later = transactions.across(CrossClient.DELIVERY, () -> store.backlog(afterTheWait));
        assertThat(later.due()).isPositive();
        assertThat(later.lagSeconds()).isBetween(3600.0, 12_000.0);
        transactions.inClient(
                new ClientId(client),
                () -> sql.update(
                        "update webhook set circuit_until = ?",
                        afterTheWait.plusSeconds(60))); // dead: it is the client's fault
        assertThat(transactions
                        .across(CrossClient.DELIVERY, () -> store.backlog(afterTheWait))
                        .due())
                .isLessThan(later.due());
        assertThat(meters.get("mamori.deliveries.lag").gauge().value()).isNotNegative();
        assertThat(meters.get("mamori.deliveries.due").gauge().value()).isNotNegative();
    }

    @Test
    void removingTheEndpointCancelsWhatWaits() {
        String client = Given.client();
        receiver.answering(message -> Reply.of(503, "Retry-After", "3600"));
        var added = Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().untilAsserted(() -> deliveries(client).body("items[0].attempts", hasSize(1)));

        as(Given.tokenOf(client))
                .delete("/v1/clients/{c}/webhooks/{w}", client, added.extract().path("webhookId"))
                .then()
                .statusCode(204);

        deliveries(client).body("items.state", contains("CANCELLED"));
    }

    private static ValidatableResponse deliveries(String client) {
        return as(Given.tokenOf(client)).get(PATH, client).then().statusCode(200);
    }

    private static List<String> states(String client) {
        return deliveries(client).extract().path("items.state");
    }

    private static ValidatableResponse awaitState(String client, String state) {
        await().untilAsserted(() -> assertThat(states(client)).containsExactly(state));
        return deliveries(client);
    }
}
