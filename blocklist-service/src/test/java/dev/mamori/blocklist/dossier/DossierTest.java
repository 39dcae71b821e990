package dev.mamori.blocklist.dossier;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.2, REQ-8.4: one export shows the whole chain; a statement says why")
class DossierTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private World.Client mirai;

    @BeforeEach
    void clientWithCriteria() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
    }

    @Test
    @DisplayName("request, answers, facts, stops, reviews, consent, entry, refused calls, appeal, audit ids")
    void showsTheWholeChain() {
        String key = world.apiKey(mirai);
        String entry = world.approvedEntry(mirai);
        String request = as(mirai.legal())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .extract()
                .path("requestId");
        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("callId", "call-9")
                .get("/v1/screening")
                .then()
                .body(equalTo("REJECT")));
        anonymously()
                .body(Map.of("number", World.NUMBER, "ground", "OTHER", "words", "納得できない"))
                .post(mirai.path("/public-appeals"))
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> export(mirai.legal(), request)
                .statusCode(200)
                .body("refusedCalls.callId", equalTo(List.of("call-9")))
                .body("appeals.words", equalTo(List.of("納得できない"))));
        withKey(key)
                .body(Map.of("revision", 0, "count", 0, "sha256", "0".repeat(64), "asOf", "2026-11-10T10:00:00+09:00"))
                .put(mirai.path("/block-list/applied"))
                .then()
                .statusCode(200);
        export(mirai.legal(), request)
                .body("exportedBy", equalTo("LG-0002"))
                .body("purpose", equalTo("LEGAL_DEFENCE"))
                .body("history.request.number", equalTo(World.NUMBER))
                .body("history.request.reason", containsString("馬鹿野郎"))
                .body("history.request.answers.item", hasItem("BR-05"))
                .body("history.request.answers[0].evidence", equalTo(List.of("recording rec-1")))
                .body("history.checks.stage", equalTo(List.of("SUBMISSION", "APPROVAL")))
                .body("history.checks.criteriaVersion", everyItem(equalTo("MRI-BLOCK-2026.1")))
                .body("history.checks[1].facts.ofCase.warnings[1].words", containsString("着信をお断り"))
                .body("history.checks[1].facts.verdicts", hasSize(3))
                .body("history.checks[1].machineAnswers.find { it.item == 'BR-03' }.answer", equalTo("PASS"))
                .body("history.checks[1].machineAnswers.find { it.item == 'BR-03' }.evidence", hasSize(3))
                .body("history.checks[1].machineAnswers.item", hasItems("BR-01", "BR-17", "BR-22"))
                .body("history.reviews.review.reviewerId", equalTo(List.of("CM-0003", "LG-0002")))
                .body("history.reviews.review.opinion", everyItem(equalTo("相当である")))
                .body("history.consents[0].consent.consenterName", equalTo("早川"))
                .body("entry.entryId", equalTo(entry))
                .body("criteria.version", equalTo(List.of("MRI-BLOCK-2026.1")))
                .body("criteria[0].legalOpinion", equalTo("慎重である"))
                .body("criteria[0].agreements.signerName", hasItems("有馬", "早川"))
                .body("statement.reasons", hasSize(3))
                .body("statement.redress.url", containsString("/public-appeals"))
                .body("refusedCalls.number", equalTo(List.of("+819001230010")))
                .body("copies.hasLatestChange", equalTo(List.of(false)))
                .body(
                        "audit.action",
                        hasItems(
                                "BLOCK_REQUEST_DRAFTED",
                                "BLOCK_REQUEST_REVIEWED",
                                "BLOCK_REQUEST_CONSENTED",
                                "BLOCK_ENTRY_APPROVED",
                                "BLOCK_ENTRY_READ",
                                "APPEAL_RECEIVED",
                                "BLOCK_DOSSIER_EXPORTED"))
                .body("audit.auditEntryId", everyItem(notNullValue()));
        export(Tokens.auditor("AU-0001", mirai.id()), request)
                .statusCode(200)
                .body("entry.number", equalTo("****0010"))
                .body("refusedCalls.number", equalTo(List.of("****0010")))
                .body("history.request.number", equalTo("****0010"))
                .body("appeals[0].number", equalTo("****0010"));
    }

    @Test
    @DisplayName("P9: a refused request has its dossier too, with every stop")
    void showsRefusedRequestsToo() {
        world.tellFacts(mirai, World.facts());
        String request = world.file(mirai, World.request(List.of()))
                .statusCode(422)
                .extract()
                .path("requestId");
        export(mirai.legal(), request)
                .statusCode(200)
                .body("entry", nullValue())
                .body("history.checks[0].stops.code", hasItems("HS-01", "HS-06"));
    }

    @Test
    @DisplayName("REQ-14.3: no disclosure without a purpose")
    void asksForThePurpose() {
        as(mirai.legal())
                .body(Map.of("requestId", World.CASE))
                .post(mirai.path("/block-dossiers"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", hasItems("/purpose", "/words"));
        export(mirai.legal(), World.CASE.toString()).spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("BR-15, BR-21: the statement names acts, steps, term, channels and redress, and no worker")
    void statesTheReasons() {
        String entry = world.approvedEntry(mirai);
        String text = as(mirai.hayakawa())
                .get(mirai.path("/block-statements/" + entry))
                .then()
                .statusCode(200)
                .body("measure.ja", containsString("****0010"))
                .body("measure.ja", containsString("「MRI-CANCEL」「MRI-CARE」"))
                .body("reasons", hasSize(3))
                .body("reasons[0].ja", equalTo("2026年10月14日のご連絡における行為（暴言・怒声）"))
                .body("reasons[2].en", containsString("demand to fire"))
                .body("steps.ja", hasItems("2026年10月29日に中止をお願いしました。", "続く場合は着信をお断りすることをお伝えしました。"))
                .body("term.ja", containsString("2027年1月31日 0時00分の直前まで"))
                .body("alternativeChannels", equalTo(List.of("メール窓口", "郵送")))
                .body("decision.ja", containsString("3人"))
                .body("redress.url", equalTo("/v1/clients/" + mirai.id() + "/public-appeals"))
                .body("redress.businessDays", equalTo(3))
                .body("redress.text.en", containsString("no part in it"))
                .extract()
                .asString();
        assertThat(text, not(containsString("OP-0231")));
    }

    private ValidatableResponse export(String token, String request) {
        return as(token)
                .body(Map.of("requestId", request, "purpose", "LEGAL_DEFENCE", "words", "答弁のため"))
                .post(mirai.path("/block-dossiers"))
                .then();
    }
}
