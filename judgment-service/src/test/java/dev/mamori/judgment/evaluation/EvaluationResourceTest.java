package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Evaluations over HTTP")
class EvaluationResourceTest {
    private static final String EVALUATIONS = "/v1/clients/{c}/evaluations";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("tell hits with numbers and words, near misses, suggestions and held time")
    void evaluated() {
        var client = given.client();
        var set = activeSet(client, terms("AOZ-2026.2"));
        var caseId = UUID.randomUUID().toString();
        var id = evaluate(client, sheet(caseId, 36, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE", "できるだけ早く返事をもらえませんか", "")))
                .statusCode(201)
                .body("criteriaSetId", equalTo(set))
                .body("criteriaSetVersion", equalTo("AOZ-2026.2"))
                .body("hits.code", containsInAnyOrder("TIME.ATT_MULTIPLE", "ABUSE.SLUR_OR_DIE"))
                .body("hits.find { it.code == 'TIME.ATT_MULTIPLE' }.value", equalTo(3.00f))
                .body("hits.find { it.code == 'TIME.ATT_MULTIPLE' }.measured", equalTo("PT36M"))
                .body("hits.find { it.code == 'ABUSE.SLUR_OR_DIE' }.words", contains("馬鹿野郎"))
                .body("hits.find { it.code == 'ABUSE.SLUR_OR_DIE' }.text.ja", notNullValue())
                .body("nearMisses.code", hasItem("TIME.SINGLE_CONTACT"))
                .body("notEvaluated.code", hasItems("TIME.QUEUE_AVERAGE_EXCESS", "REPEAT.CONTACT_AFTER_CLOSE"))
                .body("suggestions.code", contains("NITPICK.I_ASKS_EARLY_REPLY"))
                .body("heldSeconds.total", equalTo(36 * 60))
                .body("reevaluateAt", nullValue())
                .extract()
                .<String>path("evaluationId");

        as(supervisor(client))
                .get(EVALUATIONS + "/{e}", client, id)
                .then()
                .statusCode(200)
                .body("hits.code", containsInAnyOrder("TIME.ATT_MULTIPLE", "ABUSE.SLUR_OR_DIE"));
        as(manager(client))
                .queryParam("caseId", caseId)
                .get(EVALUATIONS, client)
                .then()
                .body("items.evaluationId", contains(id));
        as(manager(client))
                .queryParam("caseId", UUID.randomUUID().toString())
                .get(EVALUATIONS, client)
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName("stay as they were made when the set is superseded (REQ-6.1.6)")
    void staysAsItWas() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var id = evaluate(client, sheet(null, 36, Map.of())).extract().<String>path("evaluationId");
        var stricter = terms("AOZ-2");
        stricter.put("parameters", Map.of("contact_minutes", 10));
        var set = Given.draft(client, stricter);
        Given.agree(client, set);
        as(manager(client))
                .body(Map.of("effectiveFrom", Instant.now().plusSeconds(3600).toString()))
                .post("/v1/clients/{c}/criteria-sets/{s}/activation", client, set)
                .then()
                .statusCode(200);
        as(supervisor(client))
                .get(EVALUATIONS + "/{e}", client, id)
                .then()
                .body("criteriaSetVersion", equalTo("AOZ-1"));
        evaluate(client, sheet(null, 36, Map.of())).body("criteriaSetVersion", equalTo("AOZ-1"));
    }

    @Test
    @DisplayName("need a set in force at the contact (REQ-0.5)")
    void noSetInForce() {
        var client = given.client();
        evaluate(client, sheet(null, 5, Map.of())).spec(problem(ProblemType.UNPROCESSABLE));
        activeSet(client, terms("AOZ-1"));
        var sheet = sheet(null, 5, Map.of());
        @SuppressWarnings("unchecked")
        var contact = ((List<Map<String, Object>>) sheet.get("contacts")).getFirst();
        var before = Given.startOfToday().minusSeconds(1);
        contact.put("startedAt", before.toString());
        contact.put("endedAt", before.plusSeconds(60).toString());
        evaluate(client, sheet).spec(problem(ProblemType.UNPROCESSABLE)).body("moment", equalTo(before.toString()));
        contact.put("startedAt", Given.startOfToday().toString());
        evaluate(client, sheet).statusCode(201);
    }

    @Test
    @DisplayName("another client's queue is unknown here, and never counted (REQ-15.5)")
    void otherClientsQueue() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var sheet = sheet(null, 5, Map.of());
        @SuppressWarnings("unchecked")
        var contact = ((List<Map<String, Object>>) sheet.get("contacts")).getFirst();
        contact.put("queueId", "HNT-RSV");
        evaluate(client, sheet)
                .spec(problem(ProblemType.UNKNOWN_REFERENCE))
                .body("errors.pointer", contains("/contacts/0/queueId"));
    }

    @Test
    @DisplayName("REQ-2.2, REQ-6.3.6: a confirmation is a registered person's or the caller's own")
    void confirmedByKnownPeople() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        for (var someone : List.of("voice-analytics", "OP-9999")) {
            evaluate(client, confirmedBy(someone))
                    .statusCode(201)
                    .body("hits", empty())
                    .body(
                            "notEvaluated.find { it.code == 'ABUSE.SLUR_OR_DIE' }.because.en",
                            startsWith(someone + " is no registered member of staff"));
        }
        evaluate(client, confirmedBy("OP-0231")).statusCode(201).body("hits.code", contains("ABUSE.SLUR_OR_DIE"));
        as(Tokens.specialist("LG-0077", client))
                .body(confirmedBy("LG-0077"))
                .post(EVALUATIONS, client)
                .then()
                .statusCode(201)
                .body("hits.code", contains("ABUSE.SLUR_OR_DIE"));
    }

    @Test
    @DisplayName("REQ-15.8: facts are not known ahead of time")
    void asOfInTheFuture() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var sheet = sheet(null, 5, Map.of());
        sheet.put("asOf", Given.now().plusSeconds(600).toString());
        evaluate(client, sheet)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("AS_OF_IN_FUTURE"));
        sheet.put("asOf", Given.now().plusSeconds(20).toString());
        evaluate(client, sheet).statusCode(201);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> confirmedBy(String staffId) {
        var sheet = sheet(null, 5, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        var conduct = new HashMap<>(((List<Map<String, Object>>) sheet.get("conduct")).getFirst());
        conduct.put("confirmedCodes", List.of(Map.of("code", "ABUSE.SLUR_OR_DIE", "confirmedBy", staffId)));
        sheet.put("conduct", List.of(conduct));
        return sheet;
    }

    @Test
    @DisplayName("a faulty sheet is refused with every fault; a trait of the customer has no place in it (REQ-5.5.5)")
    void faultySheets() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, new HashMap<>(Map.of("version", 2, "caseId", "nonsense")))
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", containsInAnyOrder("VERSION_UNKNOWN", "ID_FORM", "CONTACT_MISSING"));
        var sheet = sheet(null, 5, Map.of());
        sheet.put("purchaseAmount", 1_000_000);
        evaluate(client, sheet).spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("words lie encrypted in the database")
    void wordsAreEncrypted() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(null, 5, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"))).statusCode(201);
        var stored = transactions.inClient(
                new ClientId(client), () -> sql.first("select facts || result from evaluation", row -> row.getString(1))
                        .orElseThrow());
        assertThat(stored).startsWith("k1:").doesNotContain("馬鹿野郎");
    }

    @Test
    void repeatingTheSameRequestEvaluatesOnce() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var sheet = sheet(null, 5, Map.of());
        for (int i = 0; i < 2; i++) {
            as(Tokens.service("case-service"))
                    .header("Idempotency-Key", "evaluate-" + client)
                    .body(sheet)
                    .post(EVALUATIONS, client)
                    .then()
                    .statusCode(201);
        }
        as(manager(client)).get(EVALUATIONS, client).then().body("items", hasSize(1));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        activeSet(client, terms("AOZ-1"));
        var sheet = sheet(null, 5, Map.of());
        var id = evaluate(client, sheet).extract().<String>path("evaluationId");

        anonymously().body(sheet).post(EVALUATIONS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(EVALUATIONS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(EVALUATIONS + "/{e}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));

        for (var wrong : List.of(Given.ofClient(client), Tokens.admin("AD-1"), Tokens.pbx("pbx-1", client))) {
            as(wrong).body(sheet).post(EVALUATIONS, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(wrong).get(EVALUATIONS, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(wrong).get(EVALUATIONS + "/{e}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(supervisor(other)).body(sheet).post(EVALUATIONS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(supervisor(other)).get(EVALUATIONS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(supervisor(other)).get(EVALUATIONS + "/{e}", client, id).then().spec(problem(ProblemType.NOT_FOUND));
        as(supervisor(other)).get(EVALUATIONS + "/{e}", other, id).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("REQ-2.2, REQ-6.3.6: an outside detector's loudness is a suggestion and never a hit")
    void outsideDetectorsOnlySuggest() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        as(supervisor(client))
                .body(java.util.Map.of(
                        "verbatim", "早く直してください",
                        "channel", "PHONE",
                        "detections",
                                java.util.List.of(java.util.Map.of("code", "ABUSE.SHOUTING", "detector", "va 4.2"))))
                .post("/v1/clients/{c}/suggestions", client)
                .then()
                .statusCode(200)
                .body("suggestions.code", org.hamcrest.Matchers.contains("ABUSE.SHOUTING"))
                .body("suggestions[0].source", equalTo("va 4.2"));
        as(supervisor(client))
                .body(java.util.Map.of("verbatim", "返金していただけますか", "channel", "PHONE"))
                .post("/v1/clients/{c}/suggestions", client)
                .then()
                .statusCode(200)
                .body("suggestions", org.hamcrest.Matchers.empty());
    }
}
