package dev.mamori.blocklist.explain;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("Why was this call refused, or not? (P2, P7)")
class ExplanationTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;
    private String entry;

    @BeforeEach
    void approvedBlock() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        entry = world.approvedEntry(mirai);
    }

    @Test
    @DisplayName("SC-10: before, within, after, another queue, a protected queue, another number")
    void explainsEachCallOfTheScenario() {
        clock.set("2027-02-10T10:00:00+09:00");
        explain("MRI-CARE", World.NUMBER, "2026-10-30T14:59:59+09:00").body("reason", equalTo("QUEUE_UNKNOWN"));
        because("2026-11-01T23:59:59+09:00", "NOT_LISTED", "NOT_BEGUN");
        because("2026-11-02T00:00:00+09:00", "LISTED", "REFUSED")
                .body("refused", equalTo(true))
                .body("entries[0].entryId", equalTo(entry))
                .body("entries[0].criteriaVersion", equalTo("MRI-BLOCK-2026.1"))
                .body("entries[0].caseId", equalTo(World.CASE.toString()))
                .body("text.ja", equalTo("着信拒否登録による"));
        because("2027-01-30T23:59:59+09:00", "LISTED", "REFUSED");
        because("2027-01-31T00:00:00+09:00", "NOT_LISTED", "EXPIRED").body("refused", equalTo(false));
        explain("MRI-OUTAGE", World.NUMBER, "2026-11-11T02:10:00+09:00")
                .body("reason", equalTo("PROTECTED_QUEUE"))
                .body("policy.isProtected", equalTo(true));
        explain("MRI-CARE", "090-0123-0011", "2026-11-12T09:00:00+09:00")
                .body("reason", equalTo("NOT_LISTED"))
                .body("entries", hasSize(0));
        explain("MRI-NONE", World.NUMBER, "2026-11-12T09:00:00+09:00").body("reason", equalTo("QUEUE_UNKNOWN"));
        assertThat(transactions.inClient(
                        new ClientId(mirai.id()),
                        () -> sql.list(
                                "select details ->> 'number' from audit_record where action = 'SCREENING_EXPLAINED'",
                                row -> row.getString(1))))
                .as("audited, with the number masked")
                .hasSizeGreaterThan(5)
                .allMatch(number -> number.startsWith("****"));
    }

    @Test
    @DisplayName("what was known then: a suspension, a revocation, the emergency switch")
    void explainsByWhatHeldThen() {
        String path = mirai.path("/block-entries/" + entry);
        clock.set("2026-11-10T10:00:00+09:00");
        as(mirai.supervisor()).body(Map.of("reason", "別人か")).post(path + "/suspension");
        clock.set("2026-11-11T10:00:00+09:00");
        as(mirai.reviewer()).body(Map.of("reason", "本人だった")).post(path + "/suspension/end");
        clock.set("2026-11-12T10:00:00+09:00");
        flip(true);
        clock.set("2026-11-13T10:00:00+09:00");
        flip(false);
        clock.set("2026-11-14T10:00:00+09:00");
        as(mirai.reviewer()).body(Map.of("reason", "解除")).post(path + "/revocation");
        clock.set("2026-11-20T10:00:00+09:00");

        because("2026-11-10T09:59:59+09:00", "LISTED", "REFUSED");
        because("2026-11-10T10:00:00+09:00", "NOT_LISTED", "SUSPENDED");
        because("2026-11-11T10:00:00+09:00", "LISTED", "REFUSED");
        because("2026-11-12T10:00:00+09:00", "REFUSALS_OFF", "REFUSED")
                .body("refused", equalTo(false))
                .body("lastSwitching.reason", equalTo("点検"))
                .body("policy.refusalsOff", equalTo(true));
        because("2026-11-13T10:00:00+09:00", "LISTED", "REFUSED");
        because("2026-11-14T10:00:00+09:00", "NOT_LISTED", "REVOKED");
    }

    @Test
    @DisplayName(
            "REQ-8.5: withheld numbers by reason, as the policy was then; a policy changed later explains nothing before")
    void explainsWithheldNumbers() {
        Map<String, Object> queue = World.queue("MRI-NIGHT");
        queue.put("withheldPolicy", Map.of("USER_REFUSED", "REJECT"));
        clock.set("2026-11-05T10:00:00+09:00");
        String etag = world.queue(mirai, queue).statusCode(201).extract().header("ETag");
        clock.set("2026-11-06T10:00:00+09:00");
        as(mirai.hayakawa())
                .header("If-Match", etag)
                .body(Map.of("signerName", "早川"))
                .post(mirai.path("/queues/MRI-NIGHT/withheld-policy/agreement"))
                .then()
                .statusCode(200);
        clock.set("2026-11-09T10:00:00+09:00");
        withheld("P", "2026-11-05T12:00:00+09:00").body("reason", equalTo("WITHHELD"));
        withheld("P", "2026-11-07T12:00:00+09:00")
                .body("reason", equalTo("WITHHELD_POLICY"))
                .body("policy.agreedBy", equalTo("早川"));
        withheld("C", "2026-11-07T12:00:00+09:00").body("reason", equalTo("WITHHELD"));
        withheld(null, "2026-11-07T12:00:00+09:00").body("reason", equalTo("WITHHELD"));
    }

    @Test
    @DisplayName("the calls really refused around that time are beside it")
    void showsWhatReallyHappened() {
        String key = world.apiKey(mirai);
        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("callId", "call-3")
                .get("/v1/screening")
                .then()
                .body(equalTo("REJECT")));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> explain("MRI-CARE", World.NUMBER, "2026-11-10T09:58:00+09:00")
                        .body("recordedCalls.callId", equalTo(List.of("call-3")))
                        .body("recordedCalls[0].entryId", equalTo(entry)));
        explain("MRI-CARE", "070-0123-0010", "2026-11-10T09:58:00+09:00").body("recordedCalls", hasSize(0));
        explain("MRI-CARE", World.NUMBER, "2026-11-10T09:54:59+09:00").body("recordedCalls", hasSize(0));
    }

    @Test
    void saysWhatToSendInstead() {
        ask("MRI-CARE", World.NUMBER, null, "2026-12-01T00:00:00+09:00").spec(problem(ProblemType.INVALID_REQUEST));
        ask(null, World.NUMBER, null, "2026-10-30T12:00:00+09:00")
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors[0].pointer", equalTo("/queueId"));
    }

    private void flip(boolean off) {
        as(mirai.manager())
                .body(Map.of("kind", "ALL_REFUSALS", "off", off, "reason", "点検"))
                .post(mirai.path("/refusal-switches"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse because(String at, String reason, String effect) {
        return explain("MRI-CARE", World.NUMBER, at)
                .body("reason", equalTo(reason))
                .body("entries[0].effect", equalTo(effect));
    }

    private ValidatableResponse withheld(String noid, String at) {
        return ask("MRI-NIGHT", "anonymous", noid, at).statusCode(200).body("recordedCalls.entryId[0]", nullValue());
    }

    private ValidatableResponse explain(String queue, String number, String at) {
        return ask(queue, number, null, at).statusCode(200);
    }

    private ValidatableResponse ask(String queue, String number, String noid, String at) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("queueId", queue);
        question.put("number", number);
        question.put("noid", noid);
        question.put("at", at);
        question.values().removeIf(Objects::isNull);
        return as(mirai.supervisor())
                .body(question)
                .post(mirai.path("/screening-explanations"))
                .then();
    }
}
