package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver.Reply;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a client does with its endpoint, and what the service does with a bad one, against real HTTP servers. */
@QuarkusTest
class EndpointLifeTest {
    private static final String PATH = "/v1/clients/{c}/webhooks";
    private static final String NOTICE = "dev.mamori.notice.created.v1";
    private final Receiver receiver = Receiver.plain();

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aTestDeliveryIsSignedLoggedAndTellsOfNothing() throws Exception {
        String client = Given.client();
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");

        String delivery = as(Given.tokenOf(client))
                .post(PATH + "/{w}/test", client, id)
                .then()
                .statusCode(202)
                .body("eventType", equalTo("dev.mamori.webhook.test.v1"))
                .body("noticeId", nullValue())
                .extract()
                .path("deliveryId");

        await().until(() -> receiver.messages().size() == 1);
        var event = json.readTree(receiver.messages().getFirst().body());
        assertThat(receiver.messages().getFirst().id()).isEqualTo(delivery);
        assertThat(event.get("type").asText()).isEqualTo("dev.mamori.webhook.test.v1");
        EventSchemas.assertValid("dev.mamori.webhook.test.v1", event.get("data"));
        awaitStates(client, "DELIVERED");
    }

    @Test
    void signsByAKeyPairWhoseSecretIsNeverShown() throws Exception {
        String client = Given.client();
        var made = add(client, Map.of("signature", "ED25519"))
                .body("secret", nullValue())
                .body("publicKey", startsWith("whpk_"));
        String former = made.extract().path("publicKey");
        var rotated = as(Given.tokenOf(client))
                .header("If-Match", made.extract().header("ETag"))
                .post(PATH + "/{w}/rotation", client, made.extract().path("webhookId"))
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("previousPublicKey", equalTo(former));

        given.caseOpened(client);

        await().until(() -> receiver.messages().size() == 1);
        Receiver.Message message = receiver.messages().getFirst();
        String[] signatures =
                message.headers().get("Webhook-signature").getFirst().split(" ");
        assertThat(signatures).hasSize(2);
        assertThat(verifies(rotated.extract().path("publicKey"), message, signatures[0]))
                .isTrue();
        assertThat(verifies(former, message, signatures[1])).isTrue();
        assertThat(verifies(former, message, signatures[0])).isFalse();
    }

    @Test
    void theClientChangesItsEndpointWithTheVersionSeen() {
        String client = Given.client();
        var made = Given.webhook(client, "https://93.184.215.14/old");
        String id = made.extract().path("webhookId");
        Map<String, Object> change = Map.of(
                "url",
                receiver.url(),
                "eventTypes",
                List.of(NOTICE),
                "kinds",
                List.of("FIRST_REPORT"),
                "maxPerSecond",
                5);

        as(Given.tokenOf(client))
                .body(change)
                .put(PATH + "/{w}", client, id)
                .then()
                .spec(problem(ProblemType.VERSION_REQUIRED));
        as(Given.tokenOf(client))
                .header("If-Match", made.extract().header("ETag"))
                .body(change)
                .put(PATH + "/{w}", client, id)
                .then()
                .statusCode(200)
                .body("kinds", contains("FIRST_REPORT"))
                .body("maxPerSecond", equalTo(5))
                .body("secret", nullValue());
        as(Given.tokenOf(client))
                .header("If-Match", made.extract().header("ETag"))
                .body(change)
                .put(PATH + "/{w}", client, id)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        Map<String, Object> inside = new HashMap<>(change);
        inside.put("url", "https://169.254.169.254/latest");
        as(Given.tokenOf(client))
                .header("If-Match", "\"1\"")
                .body(inside)
                .put(PATH + "/{w}", client, id)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE));

        given.caseOpened(client);
        await().until(() -> receiver.messages().size() == 1);
    }

    @Test
    void theCircuitLetsOneMessageTryAndThenAllOfThem() {
        String client = Given.client();
        AtomicBoolean broken = new AtomicBoolean(true);
        receiver.answering(message -> Reply.of(broken.get() ? 500 : 200));
        Given.webhook(client, receiver.url());
        for (int i = 0; i < 8; i++) {
            given.caseOpened(client);
        }

        await().untilAsserted(() -> assertThat(openings(client)).isPositive());
        int before = receiver.messages().size();
        broken.set(false);

        await().untilAsserted(() -> assertThat(states(client)).hasSize(8).contains("DELIVERED"));
        await().untilAsserted(() -> assertThat(openings(client)).isZero());
        assertThat(before).as("an open circuit spares the receiver").isLessThan(32);
    }

    @Test
    @DisplayName(
            "An endpoint that has failed for long is switched off; activation and replay bring what was missed (REQ-15.6)")
    void failingForLongSwitchesOffAndAReplayBringsWhatWasMissed() {
        String client = Given.client();
        AtomicBoolean broken = new AtomicBoolean(true);
        receiver.answering(message -> Reply.of(broken.get() ? 500 : 200));
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");
        failingSince(client, id, Instant.now().minus(Duration.ofDays(6)));

        given.caseOpened(client);

        await().untilAsserted(() -> webhook(client, id).body("state", equalTo("SWITCHED_OFF")));
        assertThat(states(client)).containsExactly("CANCELLED");
        given.caseOpened(client);
        as(Given.tokenOf(client)).post(PATH + "/{w}/test", client, id).then().spec(problem(ProblemType.CONFLICT));
        replay(client, id, "MISSED").spec(problem(ProblemType.CONFLICT));

        broken.set(false);
        String etag = webhook(client, id).extract().header("ETag");
        as(Given.tokenOf(client))
                .header("If-Match", etag)
                .post(PATH + "/{w}/activation", client, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENABLED"));
        replay(client, id, "MISSED").statusCode(202).body("notices", equalTo(2)).body("queued", equalTo(2));
        awaitStates(client, "DELIVERED", "DELIVERED");
        replay(client, id, "MISSED").statusCode(202).body("queued", equalTo(0));
    }

    @Test
    void aReplayOfAllSendsWhatWasDeliveredWithTheSameId() {
        String client = Given.client();
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");
        given.caseOpened(client);
        awaitStates(client, "DELIVERED");

        replay(client, id, "ALL").statusCode(202).body("queued", equalTo(1));

        await().until(() -> receiver.messages().size() == 2);
        assertThat(receiver.messages().get(0).id())
                .isEqualTo(receiver.messages().get(1).id());
        as(Given.tokenOf(client))
                .body(Map.of("from", "2026-11-02T00:00:00Z", "until", "2026-11-02T00:00:00Z"))
                .post(PATH + "/{w}/replay", client, id)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void anOrderedEndpointGetsTheMessagesOfACaseOneAfterTheOther() {
        String client = Given.client();
        AtomicInteger calls = new AtomicInteger();
        receiver.answering(message -> Reply.of(calls.incrementAndGet() == 1 ? 500 : 200));
        add(client, Map.of("ordered", true));
        UUID caseId = UUID.randomUUID();

        transactions.inClient(new ClientId(client), () -> {
            given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                    {"caseId": "%s", "contactIds": ["a"]}""".formatted(caseId)));
            given.arrives(given.event("judgment", "dev.mamori.judgment.signed.v1", client, """
                    {"judgmentId": "J-1", "caseId": "%s", "verdict": "HARASSMENT", "criteriaCodes": [],
                     "criteriaSetVersion": "MRI-2026.1"}""".formatted(caseId)));
        });

        await().until(() -> receiver.messages().size() == 3);
        List<String> kinds = receiver.messages().stream()
                .map(message -> message.body().contains("FIRST_REPORT") ? "FIRST_REPORT" : "JUDGMENT_REPORT")
                .toList();
        assertThat(kinds).containsExactly("FIRST_REPORT", "FIRST_REPORT", "JUDGMENT_REPORT");
    }

    @Test
    void theRateOfTheEndpointIsKept() {
        String client = Given.client();
        List<Instant> times = new java.util.concurrent.CopyOnWriteArrayList<>();
        receiver.answering(message -> {
            times.add(Instant.now());
            return Reply.of(200);
        });
        add(client, Map.of("maxPerSecond", 1));
        transactions.inClient(new ClientId(client), () -> {
            for (int i = 0; i < 3; i++) {
                given.caseOpened(client);
            }
        });

        await().until(() -> times.size() == 3);
        assertThat(Duration.between(times.getFirst(), times.getLast())).isGreaterThan(Duration.ofMillis(1000));
    }

    @Test
    void theLogCanBeAskedForAnEndpointAStateAndASpan() {
        String client = Given.client();
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");
        given.caseOpened(client);
        awaitStates(client, "DELIVERED");

        log(client, "webhookId", id).body("items", hasSize(1));
        log(client, "webhookId", UUID.randomUUID().toString()).body("items", empty());
        log(client, "state", "DELIVERED").body("items", hasSize(1));
        log(client, "state", "GIVEN_UP").body("items", empty());
        log(client, "until", "2020-01-01T00:00:00Z").body("items", empty());
        log(client, "from", "2020-01-01T00:00:00Z").body("items", hasSize(1));
    }

    @Test
    @DisplayName("A receiver that answers 200 and then drips a body without end holds up nothing")
    void aHugeAnswerIsNotRead() throws Exception {
        String client = Given.client();
        try (Endless endless = new Endless()) {
            Given.webhook(client, endless.url());

            given.caseOpened(client);

            awaitStates(client, "DELIVERED");
            await().untilAsserted(() -> assertThat(endless.open()).isZero());
            assertThat(endless.sent())
                    .as("bytes that were taken before we hung up")
                    .isLessThan(64_000_000);
        }
    }

    @Test
    void anotherClientCanNeitherTestNorReplayNorSwitchOn() {
        String client = Given.client();
        String other = Given.client();
        String id = Given.webhook(client, receiver.url()).extract().path("webhookId");
        for (String at : List.of(client, other)) {
            String stranger = Given.tokenOf(other);
            as(stranger).post(PATH + "/{w}/test", at, id).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .post(PATH + "/{w}/activation", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .body(Map.of("from", "2026-11-02T00:00:00Z", "until", "2026-11-03T00:00:00Z"))
                    .post(PATH + "/{w}/replay", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
        as(Given.ADMIN).post(PATH + "/{w}/test", client, id).then().spec(problem(ProblemType.FORBIDDEN));
    }

    private ValidatableResponse add(String client, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of("url", receiver.url(), "eventTypes", List.of(NOTICE)));
        request.putAll(more);
        return once(Given.tokenOf(client))
                .body(request)
                .post(PATH, client)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse webhook(String client, String id) {
        return as(Given.tokenOf(client)).get(PATH + "/{w}", client, id).then().statusCode(200);
    }

    private static ValidatableResponse replay(String client, String id, String what) {
        return as(Given.tokenOf(client))
                .body(Map.of("from", "2020-01-01T00:00:00Z", "until", "2100-01-01T00:00:00Z", "what", what))
                .post(PATH + "/{w}/replay", client, id)
                .then();
    }

    private static ValidatableResponse log(String client, String parameter, String value) {
        return as(Given.tokenOf(client))
                .queryParam(parameter, value)
                .get("/v1/clients/{c}/deliveries", client)
                .then()
                .statusCode(200);
    }

    private void failingSince(String client, String id, Instant since) {
        transactions.inClient(new ClientId(client), () -> {
            sql.update("update webhook set failing_since = ? where webhook_id = ?", since, UUID.fromString(id));
        });
    }

    private int openings(String client) {
        return transactions.inClient(
                new ClientId(client), () -> sql.first("select openings from webhook", row -> row.getInt(1))
                        .orElseThrow());
    }

    private static List<String> states(String client) {
        return as(Given.tokenOf(client))
                .get("/v1/clients/{c}/deliveries", client)
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    private static void awaitStates(String client, String... states) {
        await().untilAsserted(() -> assertThat(states(client)).containsExactly(states));
    }

    private static boolean verifies(String publicKey, Receiver.Message message, String signature) throws Exception {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        boolean odd = (raw[31] & 0x80) != 0;
        raw[31] &= 0x7F;
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = raw[31 - i];
        }
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new java.math.BigInteger(1, bigEndian))));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(
                (message.id() + "." + message.headers().get("Webhook-timestamp").getFirst() + "." + message.body())
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(signature).startsWith("v1a,");
        return check.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
