package dev.mamori.blocklist.erasure;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.PostgresResource;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-14.3: what case-service erased is erased here; no block outlives its case or its client")
class ErasureTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @All
    List<FeedHandler> handlers;

    private World.Client mirai;
    private String key;

    @BeforeEach
    void clientWithCriteria() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
    }

    @Test
    @DisplayName("an active block ends, the feed says so, calls go through, and number and words are gone everywhere")
    void erasesEverythingPersonal() {
        String entry = world.approvedEntry(mirai);
        String request = requestOf(entry);
        clock.set("2026-11-10T10:00:00+09:00");
        awaitWord("REJECT");
        decided(appeal("CONDUCT_DISPUTED", "言っていない"), "DISMISSED");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> count("select count(*) from refused_call where number_sealed is not null") > 0);
        as(mirai.supervisor())
                .body(Map.of("number", "0312345678", "reason", "PARTNER", "note", "ケース " + World.CASE + " の取引先"))
                .post(mirai.path("/protected-numbers"))
                .then();

        erased("case", World.CASE);

        awaitWord("ALLOW");
        as(mirai.legal())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .statusCode(200)
                .body("endReason", equalTo("CASE_ERASED"))
                .body("number", equalTo("+9990000000"))
                .body("until", equalTo("2027-01-30T15:00:00Z"))
                .body("erasedAt", notNullValue());
        JsonNode told = World.events(mirai, "dev.mamori.block.ended.v1").getLast();
        EventSchemas.assertValid("dev.mamori.block.ended.v1", told);
        assertThat(told.path("reason").asText()).isEqualTo("CASE_ERASED");
        String dossier = as(mirai.legal())
                .body(Map.of("requestId", request, "purpose", "AUDIT", "words", "確認"))
                .post(mirai.path("/block-dossiers"))
                .then()
                .statusCode(200)
                .body("history.request.number", equalTo("（消去済み）"))
                .body("history.reviews.review.reviewerId", equalTo(List.of("CM-0003", "LG-0002")))
                .body("history.reviews.review.opinion", everyItem(equalTo("（消去済み）")))
                .body("history.consents.consent.consenterName", everyItem(equalTo("（消去済み）")))
                .body("appeals.outcome", equalTo(List.of("DISMISSED")))
                .body("audit.findAll { it.action != 'BLOCK_DOSSIER_EXPORTED' }.reason", everyItem(equalTo(null)))
                .extract()
                .asString();
        assertThat(dossier)
                .doesNotContain("馬鹿野郎", "9001230010", "090-0123", "着信をお断り", "言っていない", "相当である", "同一回答")
                .doesNotContain("recording rec-1");
        as(mirai.legal()).get(mirai.path("/block-statements/" + entry)).then().statusCode(200);
        as(mirai.supervisor()).get(mirai.path("/block-requests")).then().statusCode(200);
        as(mirai.supervisor()).get(mirai.path("/block-entries")).then().statusCode(200);
        assertThat(count("select count(*) from refused_call where number_sealed is not null or call_id is not null"))
                .isZero();
        assertThat(count("select count(*) from refused_call")).isPositive();
        reports()
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("CASE"))
                .body("items[0].subjectId", equalTo(World.CASE.toString()))
                .body("items[0].endedBlocks", equalTo(1))
                .body("items[0].requests", equalTo(1))
                .body("items[0].entries", equalTo(1))
                .body("items[0].appeals", equalTo(1))
                .body("items[0].openAppeals", equalTo(0));
        assertThat(reports().extract().asString()).doesNotContain("9001230010");
    }

    @Test
    @DisplayName("outside of an erasure the owner of the tables cannot change an entry or take a request away either")
    void guardsHoldForTheOwnerToo() {
        String entry = world.approvedEntry(mirai);
        erased("case", World.CASE);

        for (String statement : List.of(
                "update block_entry set ended_at = null, end_reason = null where entry_id = '" + entry + "'",
                "delete from block_entry where entry_id = '" + entry + "'",
                "delete from block_request")) {
            assertThatThrownBy(() -> PostgresResource.asOwnerOf("block_entry", mirai.id(), statement))
                    .as(statement)
                    .hasRootCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName("told again it does nothing; another client's traces of a case of the same id stay")
    void erasesOnceAndOnlyForItsClient() {
        String entry = world.approvedEntry(mirai);
        World.Client hinata = world.clientWithCriteria();
        String theirs = world.approvedEntry(hinata);
        erased("case", World.CASE);
        clock.set("2026-10-30T16:00:00+09:00");
        erased("case", World.CASE);
        reports().body("items", hasSize(1)).body("items[0].recordedAt", equalTo("2026-10-30T06:00:00Z"));
        assertThat(World.events(mirai, "dev.mamori.block.ended.v1")).hasSize(1);
        as(hinata.legal())
                .get(hinata.path("/block-entries/" + theirs))
                .then()
                .body("state", equalTo("SCHEDULED"))
                .body("number", equalTo("+819001230010"));
        as(mirai.legal()).get(mirai.path("/block-entries/" + entry)).then().body("endReason", equalTo("CASE_ERASED"));
        as(Tokens.auditor("AU-0001", hinata.id()))
                .get(hinata.path("/erasure-reports"))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @DisplayName("a request that was not decided is refused and blank, and no new one can name the case")
    void closesWhatWasNotDecided() {
        String request = world.awaitingConsent(mirai);
        erased("case", World.CASE);
        as(mirai.legal())
                .get(mirai.path("/block-requests/" + request))
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("（消去済み）"))
                .body("erasedAt", notNullValue());
        world.consent(mirai, request).spec(problem(ProblemType.CONFLICT));
        assertThat(count("select count(*) from block_entry")).isZero();
        world.file(mirai, World.request(world.threeVerdicts(mirai))).statusCode(422);
        reports().body("items[0].requests", equalTo(1)).body("items[0].endedBlocks", equalTo(0));
    }

    @Test
    @DisplayName("an appeal that waits is kept until 30 days after its decision")
    void keepsAnOpenAppealUntilItIsAnswered() {
        world.approvedEntry(mirai);
        clock.set("2026-11-10T10:00:00+09:00");
        String appeal = appeal("CONDUCT_DISPUTED", "言っていない");
        erased("case", World.CASE);
        reports().body("items[0].openAppeals", equalTo(1)).body("items[0].appeals", equalTo(0));
        shown(appeal).body("words", equalTo("言っていない"));
        decided(appeal, "DISMISSED");
        clock.set("2026-12-10T09:59:59+09:00");
        shown(appeal).body("words", equalTo("言っていない"));
        clock.set("2026-12-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> shown(appeal).body("words", equalTo("（消去済み）")));
        shown(appeal).body("outcome", equalTo("DISMISSED")).body("number", not(containsString("0010")));
    }

    @Test
    @DisplayName("of an erased customer nothing is kept by her id, and the report says so")
    void saysThatNothingWasKeptOfACustomer() {
        String entry = world.approvedEntry(mirai);
        UUID customer = UUID.randomUUID();
        erased("customer", customer);
        reports().body("items[0].subject", equalTo("CUSTOMER")).body("items[0].entries", equalTo(0));
        as(mirai.legal()).get(mirai.path("/block-entries/" + entry)).then().body("number", equalTo("+819001230010"));
    }

    @Test
    @DisplayName("outside of an erasure no statement blanks what was decided, also when it claims to be one")
    void leavesTheGuardsInPlace() {
        String entry = world.approvedEntry(mirai);
        erased("case", World.CASE);
        for (String statement : List.of(
                "update block_request set reason = 'x'",
                "update block_review set opinion = 'x'",
                "update block_entry set ends_at = ends_at + interval '1 day'",
                "update erasure_report set requests = 0",
                "update block_check set facts = '{\"a\":1}'")) {
            assertThatThrownBy(() -> transactions.inClient(new ClientId(mirai.id()), () -> {
                        sql.first("select set_config('mamori.erasing', 'yes', true)", row -> true);
                        return sql.update(statement);
                    }))
                    .as(statement)
                    .isInstanceOf(RuntimeException.class);
        }
        as(mirai.manager())
                .body(Map.of("reason", "r", "endReason", "CASE_ERASED"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("BR-17: entries of a client for whom the agency works no more end by themselves")
    void endsWhatALeftClientConsentedTo() {
        String entry = world.approvedEntry(mirai);
        World.Client hinata = world.clientWithCriteria();
        String theirs = world.approvedEntry(hinata);
        CloudEvent left = CloudEvent.of(
                "/mamori/notification-service",
                "dev.mamori.client.left.v1",
                null,
                mirai.id(),
                json.valueToTree(Map.of("clientId", mirai.id(), "leftAt", "2026-10-30T06:00:00Z")));
        for (int times = 0; times < 2; times++) {
            transactions.inRegistry(() -> {
                takers(left).forEach(taker -> taker.apply(left));
                return true;
            });
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> as(mirai.legal())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("endReason", equalTo("CLIENT_LEFT")));
        assertThat(World.events(mirai, "dev.mamori.block.ended.v1"))
                .singleElement()
                .satisfies(told -> assertThat(told.path("reason").asText()).isEqualTo("CLIENT_LEFT"));
        as(hinata.legal()).get(hinata.path("/block-entries/" + theirs)).then().body("state", equalTo("SCHEDULED"));
    }

    private List<FeedHandler> takers(CloudEvent event) {
        List<FeedHandler> takers = handlers.stream()
                .filter(handler -> event.source().equals("/mamori/" + handler.source() + "-service"))
                .filter(handler -> handler.types().contains(event.type()))
                .toList();
        assertThat(takers).isNotEmpty();
        return takers;
    }

    private void erased(String what, UUID id) {
        ClientId client = new ClientId(mirai.id());
        CloudEvent event = CloudEvent.of(
                "/mamori/case-service",
                "dev.mamori." + what + ".erased.v1",
                client,
                id.toString(),
                json.valueToTree(
                        Map.of(what + "Id", id, "erasedAt", clock.instant().toString())));
        transactions.inClient(client, () -> takers(event).forEach(taker -> taker.apply(event)));
    }

    private String requestOf(String entry) {
        return as(mirai.legal())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .extract()
                .path("requestId");
    }

    private String appeal(String ground, String words) {
        anonymously()
                .body(Map.of("number", World.NUMBER, "ground", ground, "words", words))
                .post(mirai.path("/public-appeals"))
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> count("select count(*) from block_appeal where matched_at is not null") > 0);
        return transactions.inClient(new ClientId(mirai.id()), () -> sql.first(
                        "select appeal_id::text from block_appeal", row -> row.getString(1))
                .orElseThrow());
    }

    private void decided(String appeal, String outcome) {
        as(Tokens.blockReviewer("BR-0009", mirai.id()))
                .body(Map.of("outcome", outcome, "reasons", "録音を聞いた", "answer", "続けます", "identityConfirmed", true))
                .post(mirai.path("/appeals/" + appeal + "/decision"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse shown(String appeal) {
        return as(mirai.reviewer()).get(mirai.path("/appeals/" + appeal)).then().statusCode(200);
    }

    private ValidatableResponse reports() {
        return as(Tokens.auditor("AU-0001", mirai.id()))
                .get(mirai.path("/erasure-reports"))
                .then()
                .statusCode(200);
    }

    private int count(String query) {
        return transactions.inClient(new ClientId(mirai.id()), () -> sql.first(query, row -> row.getInt(1))
                .orElseThrow());
    }

    private void awaitWord(String word) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("callId", UUID.randomUUID().toString())
                .accept("text/plain")
                .get("/v1/screening")
                .then()
                .body(equalTo(word)));
    }
}
