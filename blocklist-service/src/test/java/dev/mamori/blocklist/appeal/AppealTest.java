package dev.mamori.blocklist.appeal;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("BR-21, section 3.4: appeals")
@SuppressWarnings("unchecked")
class AppealTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    @RealTime
    MutableClock realTime;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;
    private String entry;
    private String key;

    @BeforeEach
    void activeBlock() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
        entry = world.approvedEntry(mirai);
        clock.set("2026-11-10T10:00:00+09:00");
        awaitWord("REJECT");
    }

    @Test
    @DisplayName("the public answer is the same for a listed number, an unlisted one and a repeated one")
    void doesNotTellWhetherANumberIsListed() {
        Map<String, Object> listed = publicly(World.NUMBER, "DISPROPORTIONATE").as(Map.class);
        Map<String, Object> other =
                publicly("090-0123-0099", "DISPROPORTIONATE").as(Map.class);
        assertThat(listed.keySet()).isEqualTo(other.keySet());
        for (String told : List.of("state", "receivedAt", "dueAt", "message")) {
            assertThat(listed.get(told)).as(told).isEqualTo(other.get(told));
        }
        assertThat(listed.get("dueAt")).isEqualTo("2026-11-13T15:00:00Z");
        awaitAppeals(2);
        assertThat(status(listed).keySet()).isEqualTo(status(other).keySet());
        awaitWord("REJECT"); // the ground does not make a wrong block likely: it stays until the decision
    }

    @Test
    @DisplayName("a decided appeal tells its outcome only to who is known to use the number")
    void tellsTheOutcomeToTheUserOfTheNumberOnly() {
        Map<String, Object> listed = publicly(World.NUMBER, "CONDUCT_DISPUTED").as(Map.class);
        Map<String, Object> other =
                publicly("090-0123-0099", "CONDUCT_DISPUTED").as(Map.class);
        awaitAppeals(2);
        decide(mirai.reviewer(), idOf(World.NUMBER), "DISMISSED", false).statusCode(200);
        decide(mirai.reviewer(), idOf("090-0123-0099"), "NO_BLOCK", false).statusCode(200);
        Map<String, Object> known = status(listed);
        assertThat(known).containsEntry("state", "ANSWERED").doesNotContainKeys("outcome", "answer", "secret");
        assertThat(known.get("message")).isEqualTo(status(other).get("message"));
        anonymously()
                .body(Map.of("receiptNumber", listed.get("receiptNumber"), "secret", other.get("secret")))
                .post(mirai.path("/public-appeals/status"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("section 3.4: a ground that makes a wrong block likely lets it rest at once; upheld, it ends for good")
    void endsAWrongBlockAndCorrectsWhoWasTold() {
        withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("callId", "call-1")
                .get("/v1/screening")
                .then()
                .body(equalTo("REJECT"));
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        World.events(mirai, "dev.mamori.block.call-refused.v1").size() == 2);
        Map<String, Object> receipt =
                publicly(World.NUMBER, "NUMBER_REASSIGNED").as(Map.class);
        awaitWord("ALLOW");
        String appeal = idOf(World.NUMBER);
        decide(mirai.reviewer(), appeal, "UPHELD", true)
                .statusCode(200)
                .body("entryId", equalTo(entry))
                .body("number", equalTo("+819001230010"))
                .body("contact", equalTo("me@example.jp"))
                .body("correctionRecipients", equalTo(List.of("CLIENT", "PBX", "CASE_SERVICE")));
        as(mirai.supervisor())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("state", equalTo("REVOKED"))
                .body("endReason", equalTo("NUMBER_REASSIGNED"))
                .body("revokedBy", equalTo("BR-0001"));
        assertThat(status(receipt)).containsEntry("outcome", "UPHELD").containsEntry("answer", "お詫びします");

        JsonNode corrected = World.events(mirai, CorrectionService.CORRECTED).getFirst();
        assertThat(corrected.path("entryId").asText()).isEqualTo(entry);
        assertThat(corrected.path("refusedCalls").asInt()).isEqualTo(2);
        for (String type : List.of(AppealService.RECEIVED, AppealService.DECIDED, CorrectionService.CORRECTED)) {
            EventSchemas.assertValid(type, World.events(mirai, type).getFirst());
        }
        decide(mirai.reviewer(), appeal, "DISMISSED", true).spec(problem(ProblemType.CONFLICT));

        as(mirai.hayakawa())
                .get(mirai.path("/block-figures"))
                .then()
                .statusCode(200)
                .body("wrongBlocks", equalTo(0)); // decided at this very instant: not before it
        clock.set("2026-11-10T10:00:01+09:00");
        as(mirai.hayakawa())
                .get(mirai.path("/block-figures"))
                .then()
                .statusCode(200)
                .body("wrongBlocks", equalTo(1))
                .body("callsRefusedByWrongBlocks", equalTo(2))
                .body("appealsReceived", equalTo(1))
                .body("appealsUpheld", equalTo(1))
                .body("appealsLate", equalTo(0))
                .body("requestsApproved", equalTo(1))
                .body("entriesRevoked", equalTo(1))
                .body("suspensions", equalTo(1));
        as(mirai.hayakawa())
                .queryParam("from", "2026-11-11T00:00:00+09:00")
                .queryParam("until", "2026-11-12T00:00:00+09:00")
                .get(mirai.path("/block-figures"))
                .then()
                .body("wrongBlocks", equalTo(0));
        as(mirai.hayakawa())
                .queryParam("from", "yesterday")
                .get(mirai.path("/block-figures"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("dismissed, the block goes on; the same ground again does not let it rest once more")
    void goesOnWhenDismissed() {
        publicly(World.NUMBER, "WRONG_PERSON");
        awaitWord("ALLOW");
        decide(mirai.reviewer(), idOf(World.NUMBER), "DISMISSED", true).statusCode(200);
        awaitWord("REJECT");
        publicly(World.NUMBER, "WRONG_PERSON");
        awaitAppeals(1);
        awaitWord("REJECT");
        as(mirai.reviewer())
                .queryParam("open", true)
                .get(mirai.path("/appeals"))
                .then()
                .body("items[0].suspendedEntry", equalTo(false))
                .body("items[0].number", equalTo("****0010"))
                .body("items[0].contact", nullValue());
    }

    @Test
    @DisplayName("section 3.3: who had a part in the block does not decide, by the database too")
    void isDecidedBySomebodyWhoTookNoPart() {
        as(mirai.supervisor())
                .body(appeal(World.NUMBER, "OTHER", "PHONE"))
                .post(mirai.path("/appeals"))
                .then()
                .statusCode(201)
                .body("receiptNumber", notNullValue())
                .body("secret", nullValue());
        String appeal = idOf(World.NUMBER);
        for (String person : List.of("SV-0012", "CM-0003", "LG-0002", "OP-0231")) {
            String token =
                    Tokens.of("manager").staff(person).clients(mirai.id()).sign();
            decide(token, appeal, "UPHELD", false).spec(problem(ProblemType.FORBIDDEN));
            assertThatThrownBy(() -> transactions.inClient(
                            new ClientId(mirai.id()), () -> sql.update("""
                                            update block_appeal set outcome = 'DISMISSED', reasons = 'r', answer = 'a',
                                                identity_confirmed = false, decided_by = ?, decided_at = now()
                                            where appeal_id = ?""", person, UUID.fromString(appeal))))
                    .as(person)
                    .rootCause()
                    .hasMessageContaining("does not decide");
        }
        decide(mirai.reviewer(), appeal, "NO_BLOCK", false).spec(problem(ProblemType.UNPROCESSABLE));
        decide(mirai.reviewer(), appeal, "DISMISSED", false).statusCode(200);
    }

    @Test
    @DisplayName("a late decision shows")
    void showsWhatIsLate() {
        publicly(World.NUMBER, "OTHER");
        awaitAppeals(1);
        String find = "items[0].overdue";
        clock.set("2026-11-13T23:59:59+09:00");
        appeals().body(find, equalTo(false));
        clock.set("2026-11-14T00:00:00+09:00");
        appeals().body(find, equalTo(true));
    }

    @Test
    @DisplayName("at most three appeals about one number wait, listed or not; a bad number is told what to send")
    void isNotFlooded() {
        for (String number : List.of(World.NUMBER, "090-0123-0098")) {
            for (int i = 0; i < 3; i++) {
                publicly(number, "OTHER");
            }
            anonymously()
                    .body(appeal(number, "OTHER", null))
                    .post(mirai.path("/public-appeals"))
                    .then()
                    .spec(problem(ProblemType.TOO_MANY_REQUESTS));
        }
        anonymously()
                .body(appeal("anonymous", "OTHER", null))
                .post(mirai.path("/public-appeals"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors[0].pointer", equalTo("/number"));
        anonymously()
                .body(appeal(World.NUMBER, "OTHER", null))
                .post("/v1/clients/CL-NOBODY/public-appeals")
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }

    @Test
    @DisplayName("the public form takes 60 requests a minute for one client, then says when to come again")
    void isLimitedByClient() {
        realTime.set(Instant.now(Clock.systemUTC()));
        World.Client other = world.client();
        Map<String, String> guess = Map.of("receiptNumber", "AP-1", "secret", "guessed");
        for (int i = 0; i < 60; i++) {
            askStatus(other, guess).spec(problem(ProblemType.NOT_FOUND));
        }
        askStatus(other, guess).spec(problem(ProblemType.TOO_MANY_REQUESTS)).header("Retry-After", equalTo("1"));
        askStatus(mirai, guess).spec(problem(ProblemType.NOT_FOUND));
        realTime.advance(Duration.ofSeconds(1));
        askStatus(other, guess).spec(problem(ProblemType.NOT_FOUND));
    }

    private static ValidatableResponse askStatus(World.Client client, Map<String, String> receipt) {
        return anonymously()
                .body(receipt)
                .post(client.path("/public-appeals/status"))
                .then();
    }

    private Response publicly(String number, String ground) {
        var answer = anonymously().body(appeal(number, ground, null)).post(mirai.path("/public-appeals"));
        answer.then().statusCode(202).body("secret", notNullValue());
        return answer;
    }

    private static Map<String, Object> appeal(String number, String ground, String sourceOrNull) {
        Map<String, Object> appeal = new LinkedHashMap<>();
        appeal.put("number", number);
        appeal.put("ground", ground);
        appeal.put("words", "先月この番号の契約をしたばかりです。");
        appeal.put("contact", "me@example.jp");
        if (sourceOrNull != null) {
            appeal.put("source", sourceOrNull);
        }
        return appeal;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status(Map<String, Object> receipt) {
        return anonymously()
                .body(Map.of("receiptNumber", receipt.get("receiptNumber"), "secret", receipt.get("secret")))
                .post(mirai.path("/public-appeals/status"))
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class);
    }

    private ValidatableResponse decide(String token, String appeal, String outcome, boolean confirmed) {
        return as(token)
                .body(Map.of(
                        "outcome", outcome, "reasons", "契約日を確認した", "answer", "お詫びします", "identityConfirmed", confirmed))
                .post(mirai.path("/appeals/" + appeal + "/decision"))
                .then();
    }

    private ValidatableResponse appeals() {
        return as(mirai.reviewer())
                .queryParam("open", true)
                .get(mirai.path("/appeals"))
                .then()
                .statusCode(200);
    }

    private String idOf(String number) {
        String last4 = number.substring(number.length() - 4);
        return appeals().extract().path("items.find { it.number == '****" + last4 + "' }.appealId");
    }

    /** So many wait for a decision, and each was compared with the list. */
    private void awaitAppeals(int count) {
        appeals().body("items", hasSize(count));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> transactions.inClient(
                        new ClientId(mirai.id()),
                        () -> sql.first(
                                                "select count(*) from block_appeal where matched_at is null",
                                                row -> row.getInt(1))
                                        .orElseThrow()
                                == 0));
    }

    private void awaitWord(String word) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("callId", "asked-again-and-again") // one call, however often it is asked about
                .accept("text/plain")
                .get("/v1/screening")
                .then()
                .body(equalTo(word)));
    }
}
