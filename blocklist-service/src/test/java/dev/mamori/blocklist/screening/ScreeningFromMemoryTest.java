package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.KnownKeys;
import dev.mamori.platform.test.Calls;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.6: calls are answered from memory, whatever happens around it")
class ScreeningFromMemoryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @Inject
    StateFolderConfig state;

    @Inject
    KnownKeys keys;

    @Inject
    ScreeningStore store;

    @Inject
    RestoreWatchService restores;

    @Inject
    Caller caller;

    @Inject
    RefusedCallJob refusedCalls;

    @Inject
    RefusedCallStore refusedCallStore;

    @Inject
    ScreeningService screening;

    @Inject
    ScreeningSnapshotJob snapshots;

    @Inject
    @Readiness
    ScreeningReadyService ready;

    @TestHTTPResource
    URI service;

    private ScreeningCalls pbx;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, Queue.DECLINE);
    }

    @Test
    @DisplayName("a key in memory takes the short way, a token the long one: the answers are the same")
    void bothWaysAnswerAlike() {
        String token = Tokens.pbx("pbx-1", pbx.client().id());
        for (String number : new String[] {World.NUMBER, "09001230011", "anonymous", ""}) {
            for (String format : new String[] {"text", "json", "freeswitch", "twiml", "yaml"}) {
                Response shortWay = ask(pbx.asPbx(), number, format);
                Response longWay = ask(RestAssured.given().auth().oauth2(token), number, format);
                assertThat(shortWay.statusCode()).isEqualTo(longWay.statusCode());
                assertThat(shortWay.contentType()).isEqualToIgnoringCase(longWay.contentType());
                assertThat(shortWay.header("Cache-Control")).isEqualTo(longWay.header("Cache-Control"));
                if (shortWay.statusCode() == 200) {
                    assertThat(shortWay.asString()).isEqualTo(longWay.asString());
                }
            }
        }
    }

    private static Response ask(RequestSpecification caller, String number, String format) {
        return caller.queryParam("number", number)
                .queryParam("queue", "MRI-CARE")
                .queryParam("format", format)
                .queryParam("next", "/go-on")
                .get("/v1/screening");
    }

    @Test
    @DisplayName("a key revoked on another instance stops working while it is in constant use")
    void hearsOfARevocationMadeElsewhere() {
        assertThat(pbx.word(World.NUMBER)).isEqualTo("REJECT");
        String keyId = pbx.key().split("_")[1];
        transactions.inClient(
                new ClientId(pbx.client().id()),
                () -> sql.update("update api_key set revoked_at = now() where key_id = ?", keyId));
        await().atMost(SOON).until(() -> pbx.asPbx().get("/v1/screening").statusCode() == 401);
    }

    @Test
    @DisplayName("the list on disk answers without the database")
    void answersFromTheListOnDisk() {
        String client = pbx.client().id();
        String keyId = pbx.key().split("_")[1];
        await().atMost(SOON).until(() -> snapshots
                .load()
                .filter(list -> list.screens().containsKey(client)
                        && list.screens().get(client).entries().size() == 1
                        && list.keys().stream().anyMatch(key -> key.keyId().equals(keyId)))
                .isPresent());
        ScreeningService restarted = notLoaded();
        Call listed = new Call(World.NUMBER, null, ScreeningCalls.CARE_NUMBER, null, null);
        assertThat(restarted.answer(listed, Set.of(client), queue -> true).reason())
                .isEqualTo(ScreeningReason.NOT_LOADED);

        restarted.restore(snapshots.load().orElseThrow());

        ScreeningAnswer answer = restarted.answer(listed, Set.of(client), queue -> true);
        ScreeningAnswer before = screening.answer(listed, Set.of(client), queue -> true);
        assertThat(answer).isEqualTo(before);
        assertThat(answer.reason()).isEqualTo(ScreeningReason.LISTED);
        assertThat(restarted.loaded().fromDisk()).isTrue();
        Call withheld = new Call("anonymous", "MRI-HIDE", null, "P", null);
        assertThat(restarted.answer(withheld, Set.of(client), queue -> true).reason())
                .isEqualTo(ScreeningReason.WITHHELD_POLICY);
    }

    @Test
    @DisplayName("REQ-15.6: what was revoked after the list was written stays revoked, also without the database")
    void keepsToTheJournalOfWhatEnded() {
        String client = pbx.client().id();
        Call listed = new Call(World.NUMBER, null, ScreeningCalls.CARE_NUMBER, null, null);
        ScreeningSnapshot written =
                new ScreeningSnapshot(clock.instant(), screening.loaded().screens(), List.of());
        UUID entry = screening.answer(listed, Set.of(client), queue -> true).entryIdOrNull();
        ScreeningService before = notLoaded();
        before.restore(written);
        assertThat(before.answer(listed, Set.of(client), queue -> true).reason())
                .isEqualTo(ScreeningReason.LISTED);

        Calls.as(pbx.client().manager())
                .body(Map.of("reason", "解除"))
                .post(pbx.client().path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> pbx.word(World.NUMBER).equals("ALLOW"));

        await().atMost(SOON).until(() -> {
            ScreeningService restarted = notLoaded();
            restarted.restore(written);
            return restarted.answer(listed, Set.of(client), queue -> true).reason() == ScreeningReason.NOT_LISTED;
        });
    }

    @Test
    @DisplayName("a list that is too old refuses nobody")
    void leavesAnOldListAlone() {
        await().atMost(SOON).until(() -> snapshots.load().isPresent());
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        assertThat(new ScreeningSnapshotJob(
                                screening,
                                keys,
                                cipher,
                                json,
                                tomorrow,
                                state,
                                Duration.ofHours(1),
                                Duration.ofHours(24))
                        .load())
                .isEmpty();
    }

    @Test
    void isNotReadyUntilAListIsLoaded() {
        HealthCheckResponse down = new ScreeningReadyService(notLoaded()).call();
        assertThat(down.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(down.getData().orElseThrow()).containsEntry("list", "NOT_LOADED");
        HealthCheckResponse up = ready.call();
        assertThat(up.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(up.getData().orElseThrow()).containsEntry("list", "FROM_DATABASE");
    }

    @Test
    @DisplayName("a record that the database will not take does not hold up the others, and is counted")
    void aRecordThatDoesNotFitHoldsNobodyUp() {
        double lost = meters.counter("mamori.screening.refused.calls", "record", "lost")
                .count();
        Call call = new Call(World.NUMBER, "MRI-CARE", null, null, "after-the-odd-one");
        ScreeningAnswer known = screening.answer(call, Set.of(pbx.client().id()), queue -> true);
        ScreeningAnswer odd = new ScreeningAnswer(
                known.decision(),
                known.reason(),
                known.queueIdOrNull(),
                known.refusalOrNull(),
                known.announcementIdOrNull(),
                known.announcementOrNull(),
                UUID.randomUUID(), // no such entry, as after an older database was restored
                known.revision());
        ClientId client = new ClientId(pbx.client().id());
        refusedCalls.record(RefusedCall.of(
                Ids.next(), client, clock.instant(), new Call(World.NUMBER, "MRI-CARE", null, null, "odd"), odd));
        refusedCalls.record(RefusedCall.of(Ids.next(), client, clock.instant(), call, known));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        transactions.inClient(client, () -> refusedCallStore.list(Optional.empty(), 100)))
                .extracting(RefusedCallView::callId)
                .contains("after-the-odd-one")
                .doesNotContain("odd"));
        assertThat(meters.counter("mamori.screening.refused.calls", "record", "lost")
                        .count())
                .isGreaterThan(lost);
    }

    @Test
    @DisplayName("questions that would have to wait are put through at once, and counted; known keys are answered")
    void shedsLoadInsteadOfQueueing() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        String token = Tokens.pbx("pbx-1", pbx.client().id());
        double before = overloaded();
        try {
            for (int question = 0; question < 8; question++) {
                waiting.add(halfAQuestion(token));
            }
            await().atMost(SOON).until(() -> byToken(token, "json").asString().contains("\"reason\":\"OVERLOADED\""));
            assertThat(byToken(token, "text").asString()).isEqualTo("ALLOW");
            assertThat(byToken(token, "freeswitch").asString()).contains("not found");
            Response form = RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType("application/x-www-form-urlencoded")
                    .body("number=" + World.NUMBER)
                    .post("/v1/screening");
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.asString()).isEqualTo("ALLOW");
            assertThat(overloaded()).isGreaterThanOrEqualTo(before + 4);
            assertThat(pbx.word(World.NUMBER)).isEqualTo("REJECT");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        await().atMost(SOON).until(() -> !byToken(token, "json").asString().contains("OVERLOADED"));
    }

    private static Response byToken(String token, String format) {
        Response answer = ask(RestAssured.given().auth().oauth2(token), "09001239999", format);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private double overloaded() {
        return meters.counter("mamori.screening.answers", "reason", "OVERLOADED")
                .count();
    }

    /** A form whose body never comes. */
    private Socket halfAQuestion(String token) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        socket.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "POST /v1/screening HTTP/1.1",
                                "Host: localhost",
                                "Authorization: Bearer " + token,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: 100",
                                "",
                                "number=")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private ScreeningService notLoaded() {
        return new ScreeningService(
                store,
                transactions,
                caller,
                refusedCalls,
                restores,
                clock,
                Clock.systemUTC(),
                meters,
                Optional.empty());
    }
}
