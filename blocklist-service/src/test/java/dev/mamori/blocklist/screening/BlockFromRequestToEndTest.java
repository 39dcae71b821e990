package dev.mamori.blocklist.screening;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("SC-10: a block that is approved, works, and ends")
class BlockFromRequestToEndTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private World.Client mirai;
    private String key;

    @BeforeEach
    void approvedBlock() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
    }

    @Test
    void refusesFromTheFirstSecondToTheLastOnTheNamedQueuesOnly() {
        String request = world.awaitingConsent(mirai);
        String entry = world.consent(mirai, request)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("entryId", notNullValue())
                .extract()
                .path("entryId");

        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> word(key, "MRI-CARE", "+819001230010").equals("REJECT"));

        clock.set("2026-11-01T23:59:59+09:00");
        assertThat(word(key, "MRI-CARE", World.NUMBER)).as("row 1").isEqualTo("ALLOW");
        clock.set("2026-11-02T00:00:00+09:00");
        assertThat(word(key, "MRI-CARE", World.NUMBER)).isEqualTo("REJECT");
        clock.set("2026-11-10T10:01:00+09:00");
        assertThat(word(key, "MRI-CARE", "09001230010")).as("row 3").isEqualTo("REJECT");
        assertThat(word(key, "MRI-CANCEL", "819001230010")).isEqualTo("REJECT");
        clock.set("2026-11-11T02:10:00+09:00");
        assertThat(word(key, "MRI-OUTAGE", World.NUMBER)).as("row 5: protected").isEqualTo("ALLOW");
        assertThat(word(key, "MRI-CARE", "090-0123-0011"))
                .as("row 6: neighbour")
                .isEqualTo("ALLOW");
        clock.set("2027-01-30T23:59:59+09:00");
        assertThat(word(key, "MRI-CARE", World.NUMBER)).as("row 9").isEqualTo("REJECT");
        clock.set("2027-01-31T00:00:00+09:00");
        assertThat(word(key, "MRI-CARE", World.NUMBER)).as("row 10").isEqualTo("ALLOW");

        await().atMost(Duration.ofSeconds(5)).until(() -> types().contains("dev.mamori.block.ended.v1"));
        as(mirai.supervisor())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("endReason", equalTo("EXPIRED"))
                .body("number", equalTo("+819001230010"));
        as(mirai.hayakawa())
                .get(mirai.path("/block-entries"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].number", equalTo("****0010"));
    }

    @Test
    @DisplayName("row 2: the announcement names e-mail and post; the call is recorded once and told")
    void tellsTheCallerWhichChannelsStayOpen() {
        world.consent(mirai, world.awaitingConsent(mirai)).statusCode(200);
        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> word(key, "MRI-CARE", World.NUMBER).equals("REJECT"));
        for (int asked = 0; asked < 2; asked++) {
            withKey(key)
                    .accept("application/json")
                    .queryParam("number", "+819001230010")
                    .queryParam("queue", "MRI-CARE")
                    .queryParam("callId", "call-7")
                    .get("/v1/screening")
                    .then()
                    .statusCode(200)
                    .body("decision", equalTo("REJECT"))
                    .body("reason", equalTo("LISTED"))
                    .body("sipStatus", equalTo(603))
                    .body("announcementId", equalTo("MRI-CARE.refusal"))
                    .body("announcement", containsString("メール窓口"))
                    .body("announcement", containsString("郵送"))
                    .body("announcement", containsString("異議のお申し出")) // BR-21
                    .body("entryId", notNullValue())
                    .body("revision", notNullValue());
        }
        // The question that was asked until the answer came is recorded too, perhaps a step earlier.
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(mirai.supervisor())
                .get(mirai.path("/refused-calls"))
                .then()
                .statusCode(200)
                .body("items.findAll { it.callId == 'call-7' }", hasSize(1))
                .body("items[0].number", equalTo("****0010"))
                .body("items[0].refusedAt", equalTo("2026-11-10T01:00:00Z")));
        assertThat(types()).contains("dev.mamori.block.call-refused.v1");
    }

    @Test
    @DisplayName("row 4: another client's queues know nothing of it")
    void doesNotReachOtherClients() {
        world.consent(mirai, world.awaitingConsent(mirai)).statusCode(200);
        World.Client hinata = world.client();
        world.queue(hinata, World.queue("HNT-RSV")).statusCode(201);
        world.queue(hinata, World.queue("MRI-CARE")).statusCode(201);
        String hinataKey = world.apiKey(hinata);
        clock.set("2026-11-10T10:05:00+09:00");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> word(key, "MRI-CARE", World.NUMBER).equals("REJECT"));
        assertThat(word(hinataKey, "HNT-RSV", World.NUMBER)).isEqualTo("ALLOW");
        assertThat(word(hinataKey, "MRI-CARE", World.NUMBER)).isEqualTo("ALLOW");
        withKey(hinataKey)
                .accept("application/json")
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CANCEL")
                .get("/v1/screening")
                .then()
                .body("reason", equalTo("QUEUE_UNKNOWN"))
                .body("queueId", nullValue());
        as(hinata.supervisor()).get(hinata.path("/block-entries")).then().body("items", hasSize(0));
    }

    @Test
    @DisplayName("SC-16 d: a revoked entry is gone at once and for good")
    void endsAtOnceWhenRevoked() {
        String entry =
                world.consent(mirai, world.awaitingConsent(mirai)).extract().path("entryId");
        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> word(key, "MRI-CARE", World.NUMBER).equals("REJECT"));
        String path = mirai.path("/block-entries/" + entry + "/revocation");
        as(mirai.reviewer())
                .body(Map.of("reason", "番号が再割り当てされた", "endReason", "NUMBER_REASSIGNED"))
                .post(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> word(key, "MRI-CARE", World.NUMBER).equals("ALLOW"));
        as(mirai.reviewer()).body(Map.of("reason", "再度")).post(path).then().statusCode(409);
        JsonNode ended = events().stream()
                .filter(event -> event.path("type").asText().equals("dev.mamori.block.ended.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(ended.path("data").path("reason").asText()).isEqualTo("NUMBER_REASSIGNED");
    }

    @Test
    void tellsTheOthersByTheFeedAsTheSchemasPromise() {
        world.consent(mirai, world.awaitingConsent(mirai)).statusCode(200);
        assertThat(types())
                .contains(
                        "dev.mamori.queue.registered.v1",
                        "dev.mamori.block.consent-requested.v1",
                        "dev.mamori.block.activated.v1");
        events().forEach(event -> EventSchemas.assertValid(event.path("type").asText(), event.path("data")));
    }

    @Test
    void listsTheRequestWithWhatWasSaid() {
        String request = world.awaitingConsent(mirai);
        as(mirai.hayakawa())
                .get(mirai.path("/block-requests/" + request))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLIENT_CONSENT"))
                .body("number", equalTo("****0010"))
                .body("reviews.reviewerId", hasItem("LG-0002"))
                .body("reviews.find { it.reviewerId == 'LG-0002' }.outsideSite", equalTo(true))
                .body("reviews.find { it.reviewerId == 'CM-0003' }.outsideSite", equalTo(false))
                .body("stops", hasSize(0));
    }

    private static String word(String key, String queue, String number) {
        return withKey(key)
                .accept("*/*")
                .queryParam("number", number)
                .queryParam("queue", queue)
                .get("/v1/screening")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private List<String> types() {
        return events().stream().map(event -> event.path("type").asText()).toList();
    }

    private List<JsonNode> events() {
        JsonNode page = as(Tokens.service("notification-service"))
                .queryParam("client", mirai.id())
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        return StreamSupport.stream(page.path("events").spliterator(), false).toList();
    }
}
