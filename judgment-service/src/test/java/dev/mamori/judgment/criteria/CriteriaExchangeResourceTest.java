package dev.mamori.judgment.criteria;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.agree;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.judgment.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Comments, differences, YAML and signatures of criteria sets")
class CriteriaExchangeResourceTest {
    private static final String SET = "/v1/clients/{c}/criteria-sets/{s}";

    @Inject
    Given given;

    @Test
    @DisplayName("REQ-6.0.4: a worker's comment is part of the version; the client reads it without the name")
    void workersAreHeard() {
        var client = given.client();
        var set = draft(client, terms("AOZ-1"));
        once(Tokens.communicator("OP-0231", CENTRE, client))
                .body(Map.of("text", "60分は長すぎます"))
                .post(SET + "/comments", client, set)
                .then()
                .statusCode(200)
                .body("voices[0].capacity", equalTo("WORKER"))
                .body("voices[0].author", equalTo("OP-0231"));
        as(ofClient(client))
                .get(SET, client, set)
                .then()
                .body("voices.text", contains("60分は長すぎます"))
                .body("voices[0].author", nullValue());
        agree(client, set);
        once(ofClient(client))
                .body(Map.of("text", "遅い"))
                .post(SET + "/comments", client, set)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("REQ-13.5.6: exported, edited, imported: the draft of the next version tells what it changes")
    void exportEditImport() {
        var client = given.client();
        var first = activeSet(client, terms("AOZ-2026.1"));
        var yaml = as(manager(client))
                .get(SET + "/yaml", client, first)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var edited = yaml.replace("version: AOZ-2026.1", "version: AOZ-2026.2")
                .replace("\nparameters: {}", "\nparameters:\n  contact_minutes: 45");
        var second = once(manager(client))
                .body(Map.of("yaml", edited))
                .post("/v1/clients/{c}/criteria-sets/imports", client)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("queues[0].attMinutes", equalTo(12))
                .extract()
                .<String>path("setId");
        as(ofClient(client))
                .get(SET + "/differences", client, second)
                .then()
                .statusCode(200)
                .body("against", equalTo("AOZ-2026.1"))
                .body("sentences.ja", contains("①時間拘束の「一定時間、従業員を拘束する」の判定ラインは、60分から45分に変わります。"));
        as(ofClient(client))
                .queryParam("against", second)
                .get(SET + "/differences", client, second)
                .then()
                .body("sentences.en", contains("Nothing changes."));
        once(manager(client))
                .body(Map.of("yaml", "version: [unclosed"))
                .post("/v1/clients/{c}/criteria-sets/imports", client)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.code", contains("YAML_UNREADABLE"));
        once(manager(client))
                .body(Map.of("yaml", "version: B\nbasedOn: CCAJ-DEFAULT\nvipBonus: 3\n"))
                .post("/v1/clients/{c}/criteria-sets/imports", client)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        once(manager(client))
                .body(
                        Map.of(
                                "yaml",
                                "version: B\nbasedOn: CCAJ-DEFAULT\ntypes: [TIME]\nlines: [{code: EXCESSIVE.X1, outcome: HARASSMENT}]\n"))
                .post("/v1/clients/{c}/criteria-sets/imports", client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", hasItem("TYPE_MISSING"))
                .body("errors.code", hasItem("NEITHER_FIGURE_NOR_PHRASE"))
                .body("errors.code", hasItem("LINE_LABEL"));
    }

    @Test
    @DisplayName("two clients with different agreed sets: the same words mean what each agreed")
    void twoClients() {
        var one = given.client();
        var other = given.client();
        activeSet(one, terms("ONE-1"));
        var own = terms("OTHER-1");
        own.put("lines", List.of(Map.of("code", "SEXUAL.INVITATION_ONCE", "outcome", "NEVER_EXCUSED")));
        activeSet(other, own);
        var sheet =
                Given.sheet(java.util.UUID.randomUUID().toString(), 5, Map.of("今度食事でもどう？", "SEXUAL.INVITATION_ONCE"));
        Given.evaluate(one, sheet).statusCode(201).body("hits.outcome", contains("INDIVIDUAL"));
        Given.evaluate(other, sheet).statusCode(201).body("hits.outcome", contains("NEVER_EXCUSED"));
    }

    @Test
    @DisplayName("REQ-13.5.6: an in-house company signs for itself, by two people")
    void inHouse() {
        var client = given.client();
        given.arrives("notification", "dev.mamori.client.registered.v1", null, """
                {"clientId": "%s", "nameJa": "自社", "nameEn": "Own", "inHouse": true}""".formatted(client));
        var set = draft(client, terms("OWN-1"));
        once(manager(client)).post(SET + "/proposal", client, set).then().statusCode(200);
        sign(client, set, manager(client), "CLIENT").statusCode(200);
        sign(client, set, manager(client), "AGENCY").spec(problem(ProblemType.RULES_NOT_MET));
        sign(client, set, Tokens.specialist("LG-0002", client), "AGENCY")
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("agreements.side", containsInAnyOrder("CLIENT", "AGENCY"));

        var agency = given.client();
        var theirs = draft(agency, terms("AOZ-1"));
        once(manager(agency)).post(SET + "/proposal", agency, theirs).then().statusCode(200);
        sign(agency, theirs, manager(agency), "CLIENT").spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-0.4, REQ-0.5: gap, overlap and a start before the agreement are told together")
    void validity() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var set = draft(client, terms("AOZ-2"));
        agree(client, set);
        once(manager(client))
                .body(Map.of(
                        "effectiveFrom", Instant.now().minusSeconds(86400 * 3).toString(),
                        "effectiveUntil", Instant.now().plusSeconds(86400).toString()))
                .post(SET + "/activation", client, set)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("REQ-0.5", "REQ-0.4", "VALIDITY_GAP"));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        var set = draft(client, terms("AOZ-1"));
        for (var path : List.of(SET + "/yaml", SET + "/differences")) {
            as(manager(other)).get(path, client, set).then().spec(problem(ProblemType.NOT_FOUND));
            as(manager(other)).get(path, other, set).then().spec(problem(ProblemType.NOT_FOUND));
            as(Tokens.pbx("pbx-1", client)).get(path, client, set).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(manager(other))
                .body(Map.of("text", "x"))
                .post(SET + "/comments", other, set)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(ofClient(client))
                .body(Map.of("yaml", "x"))
                .post("/v1/clients/{c}/criteria-sets/imports", client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private static io.restassured.response.ValidatableResponse sign(
            String client, String set, String token, String side) {
        return once(token)
                .body(Map.of("signerName", "柏木", "side", side))
                .post(SET + "/agreements", client, set)
                .then();
    }
}
