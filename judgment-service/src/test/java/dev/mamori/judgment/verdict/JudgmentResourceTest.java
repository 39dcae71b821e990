package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Judgments over HTTP")
class JudgmentResourceTest {
    private static final String JUDGMENTS = "/v1/clients/{c}/judgments";
    private static final String JUDGMENT = JUDGMENTS + "/{j}";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName("SC-05: opened on an evaluation, looked into by two, signed by one with authority, told to the others")
    void wholeLife() throws Exception {
        var client = given.client();
        activeSet(client, terms("AOZ-2026.2"));
        authority(client, "CM-0003");
        var caseId = UUID.randomUUID().toString();
        var judgment = open(
                client,
                caseId,
                Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE", "お前の名前を SNS に投稿するぞ", "EXPOSURE.SPREAD_NAME_AND_CONTENT"));
        for (var investigator : List.of(supervisor(client), Tokens.specialist("LG-0002", client))) {
            once(investigator)
                    .body(Map.of("text", "録音で確認した", "recommends", "HARASSMENT"))
                    .post(JUDGMENT + "/opinions", client, judgment)
                    .then()
                    .statusCode(201);
        }
        var etag = as(decider(client)).get(JUDGMENT, client, judgment).header("ETag");
        sign(client, judgment, decider(client), etag, verdict("ABUSE.SLUR_OR_DIE", "EXPOSURE.SPREAD_NAME_AND_CONTENT"))
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("verdict", equalTo("HARASSMENT"))
                .body("typeCodes", contains("ABUSE", "EXPOSURE"))
                .body("possibleCrime", equalTo(true))
                .body("decidedBy", equalTo("CM-0003"))
                .body("criteriaSetVersion", equalTo("AOZ-2026.2"))
                .body("handlers", contains("OP-0305"))
                .body("flags", empty())
                .body("ruling.requestValidity.value", equalTo("PARTLY_VALID"))
                .body("opinions", hasSize(2));

        var event = events(client).getLast();
        EventSchemas.assertValid(JudgmentService.SIGNED, event.path("data"));
        assertThat(event.path("type").asText()).isEqualTo(JudgmentService.SIGNED);
        assertThat(event.path("data").path("caseId").asText()).isEqualTo(caseId);
        assertThat(event.toString()).doesNotContain("馬鹿野郎");

        as(ofClient(client))
                .queryParam("caseId", caseId)
                .get(JUDGMENTS, client)
                .then()
                .body("items.judgmentId", contains(judgment))
                .body("items[0].ruling", nullValue());
        as(ofClient(client))
                .get(JUDGMENT, client, judgment)
                .then()
                .statusCode(200)
                .body("opinions", nullValue());

        once(decider(client))
                .body(Map.of("reason", "録音が別件のものだった"))
                .post(JUDGMENT + "/withdrawal", client, judgment)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("verdict", equalTo("HARASSMENT"))
                .body("withdrawalReason", equalTo("録音が別件のものだった"));
        var withdrawn = events(client).getLast();
        EventSchemas.assertValid(JudgmentService.WITHDRAWN, withdrawn.path("data"));
        once(decider(client))
                .body(Map.of("reason", "x"))
                .post(JUDGMENT + "/withdrawal", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("every rule that is not met is told at once, and the judgment stays open")
    void allReasons() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var judgment = open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        sign(
                        client,
                        judgment,
                        decider(client),
                        "\"0\"",
                        new HashMap<>(Map.of("verdict", "HARASSMENT", "criteriaCodes", List.of("THREAT.HARM_SPOKEN"))))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "DECIDER_WITHOUT_AUTHORITY",
                                "REASON_MISSING",
                                "ELEMENT_MISSING",
                                "ELEMENT_MISSING",
                                "ELEMENT_MISSING",
                                "ELEMENTS_NOT_ALL_MET",
                                "REQUEST_VALIDITY_MISSING",
                                "MEANS_AND_MANNER_MISSING",
                                "CRITERION_NOT_SUPPORTED"));
        as(decider(client)).get(JUDGMENT, client, judgment).then().body("state", equalTo("OPEN"));
        assertThat(events(client)).isEmpty();
    }

    @Test
    @DisplayName("REQ-5.5.2: who handled it or was harmed neither judges nor gives an opinion, with a grant or without")
    void handlersDoNotJudge() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "OP-0305");
        var judgment = open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        var handler = Tokens.of("supervisor")
                .staff("OP-0305")
                .centres("CTR-S2")
                .clients(client)
                .sign();
        sign(client, judgment, handler, "\"0\"", verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_HANDLED", "DECIDER_HARMED"));
        once(handler)
                .body(Map.of("text", "x", "recommends", "HARASSMENT"))
                .post(JUDGMENT + "/opinions", client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("OPINION_OF_ONE_CONCERNED"));
        var communicator = Tokens.communicator("OP-0305", "CTR-S2", client);
        sign(client, judgment, communicator, "\"0\"", verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.FORBIDDEN));
        as(communicator).get(JUDGMENT, client, judgment).then().statusCode(200);
        as(Tokens.communicator("OP-0231", "CTR-S2", client))
                .get(JUDGMENT, client, judgment)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("the database refuses what the rules refuse, and keeps what was signed")
    void database() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var judgment = UUID.fromString(open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE")));
        refused(client, """
                update judgment set state = 'SIGNED', verdict = 'HARASSMENT', criteria_codes = '{ABUSE.SLUR_OR_DIE}',
                    reasons = 'x', decided_by = 'OP-0305', decided_at = now() where judgment_id = ?""", judgment);
        refused(client, """
                update judgment set state = 'SIGNED', verdict = 'HARASSMENT', reasons = 'x', decided_by = 'CM-0003',
                    decided_at = now() where judgment_id = ?""", judgment);
        refused(client, """
                insert into opinion (opinion_id, client_id, judgment_id, author, recommends, words, given_at)
                select gen_random_uuid(), client_id, judgment_id, 'OP-0305', 'HARASSMENT', 'x', now() from judgment
                where judgment_id = ?""", judgment);
        sign(client, judgment.toString(), decider(client), "\"0\"", verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        for (var change : List.of(
                "update judgment set verdict = 'NOT_HARASSMENT' where judgment_id = ?",
                "update judgment set decided_by = 'CM-0004' where judgment_id = ?",
                "update judgment set state = 'OPEN' where judgment_id = ?",
                "delete from judgment where judgment_id = ?")) {
            refused(client, change, judgment);
        }
    }

    @Test
    @DisplayName("a verdict is signed once, by who saw the latest version; repeating the request is harmless")
    void versionsAndReplays() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var judgment = open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        var verdict = verdict("ABUSE.SLUR_OR_DIE");
        as(decider(client))
                .body(verdict)
                .post(JUDGMENT + "/verdict", client, judgment)
                .then()
                .spec(problem(ProblemType.VERSION_REQUIRED));
        sign(client, judgment, decider(client), "\"7\"", verdict).spec(problem(ProblemType.STALE_VERSION));
        for (int i = 0; i < 2; i++) {
            as(decider(client))
                    .header("Idempotency-Key", "sign-" + client)
                    .header("If-Match", "\"0\"")
                    .body(verdict)
                    .post(JUDGMENT + "/verdict", client, judgment)
                    .then()
                    .statusCode(200);
        }
        assertThat(events(client)).hasSize(1);
        sign(client, judgment, decider(client), "\"1\"", verdict).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("the reasons lie encrypted in the database")
    void reasonsAreEncrypted() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var judgment = open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        sign(client, judgment, decider(client), "\"0\"", verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200)
                .body("flags", contains("FEWER_THAN_TWO_OPINIONS", "SPECIALIST_OPINION_MISSING"));
        var stored = transactions.inClient(
                new ClientId(client), () -> sql.first("select reasons from judgment", row -> row.getString(1))
                        .orElseThrow());
        assertThat(stored).startsWith("k1:");
    }

    @Test
    void unknownOrForeignEvaluationsAreRefused() {
        var client = given.client();
        var other = given.client();
        activeSet(client, terms("AOZ-1"));
        var evaluation = evaluate(client, sheet(UUID.randomUUID().toString(), 5, Map.of()))
                .extract()
                .<String>path("evaluationId");
        var body =
                Map.of("evaluationId", evaluation, "caseId", UUID.randomUUID().toString());
        once(manager(client)).body(body).post(JUDGMENTS, client).then().spec(problem(ProblemType.UNPROCESSABLE));
        once(manager(other)).body(body).post(JUDGMENTS, other).then().spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        activeSet(client, terms("AOZ-1"));
        var judgment = open(client, UUID.randomUUID().toString(), Map.of());
        var opening = Map.of(
                "evaluationId",
                UUID.randomUUID().toString(),
                "caseId",
                UUID.randomUUID().toString());
        var opinion = Map.of("text", "x", "recommends", "HARASSMENT");
        var reason = Map.of("reason", "x");

        anonymously().body(opening).post(JUDGMENTS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(JUDGMENTS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(JUDGMENT, client, judgment).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(opinion)
                .post(JUDGMENT + "/opinions", client, judgment)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(verdict())
                .post(JUDGMENT + "/verdict", client, judgment)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(reason)
                .post(JUDGMENT + "/withdrawal", client, judgment)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));

        // Machines and services never judge (REQ-6.0.1); a client company does not either.
        for (var wrong : List.of(
                ofClient(client), Tokens.service("case-service"), Tokens.pbx("pbx-1", client), Tokens.admin("AD-1"))) {
            as(wrong).body(opening).post(JUDGMENTS, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(wrong)
                    .body(opinion)
                    .post(JUDGMENT + "/opinions", client, judgment)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
            as(wrong)
                    .body(verdict())
                    .post(JUDGMENT + "/verdict", client, judgment)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
            as(wrong)
                    .body(reason)
                    .post(JUDGMENT + "/withdrawal", client, judgment)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        as(Tokens.admin("AD-1")).get(JUDGMENTS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.admin("AD-1")).get(JUDGMENT, client, judgment).then().spec(problem(ProblemType.FORBIDDEN));

        var stranger = manager(other);
        as(stranger).body(opening).post(JUDGMENTS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(JUDGMENTS, client).then().spec(problem(ProblemType.NOT_FOUND));
        for (var path : List.of(client, other)) {
            as(stranger).get(JUDGMENT, path, judgment).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .body(opinion)
                    .post(JUDGMENT + "/opinions", path, judgment)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            sign(path, judgment, stranger, "\"0\"", verdict()).spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .body(reason)
                    .post(JUDGMENT + "/withdrawal", path, judgment)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
    }

    private void refused(String client, String change, UUID judgment) {
        assertThatThrownBy(() -> transactions.inClient(new ClientId(client), () -> sql.update(change, judgment)))
                .as(change)
                .isInstanceOf(SqlFailure.class);
    }

    private List<JsonNode> events(String client) {
        var answer = as(Tokens.service("case-service"))
                .queryParam("client", client)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return json.readTree(answer)
                    .path("events")
                    .valueStream()
                    .filter(event -> event.path("type").asText().startsWith("dev.mamori.judgment."))
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String open(String client, String caseId, Map<String, String> codesByWords) {
        var evaluation = evaluate(client, sheet(caseId, 10, codesByWords))
                .statusCode(201)
                .extract()
                .<String>path("evaluationId");
        return once(supervisor(client))
                .body(Map.of("evaluationId", evaluation, "caseId", caseId))
                .post(JUDGMENTS, client)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("judgmentId");
    }

    private static ValidatableResponse sign(
            String client, String judgment, String token, String etag, Map<String, Object> verdict) {
        return as(token)
                .header("If-Match", etag)
                .body(verdict)
                .post(JUDGMENT + "/verdict", client, judgment)
                .then();
    }

    private static Map<String, Object> verdict(String... codes) {
        var verdict = new HashMap<String, Object>();
        verdict.put("verdict", "HARASSMENT");
        verdict.put(
                "elements",
                List.of(
                        element("ELEM.1_CUSTOMER_TO_WORKER"),
                        element("ELEM.2_WORK_RELATED_GROSS_NUISANCE"),
                        element("ELEM.3_HARMS_WORK_ENVIRONMENT")));
        verdict.put(
                "requestValidity",
                Map.of(
                        "value", "PARTLY_VALID",
                        "reason", "返金と修理は妥当、社長の訪問は妥当でない",
                        "orgFault", "NO",
                        "liability", "YES",
                        "factsConfirmed", true));
        verdict.put("meansAndManner", Map.of("value", "ILLEGAL", "reason", "怒声と脅し"));
        verdict.put("criteriaCodes", List.of(codes));
        verdict.put("reason", "録音のとおり");
        return verdict;
    }

    private static Map<String, Object> element(String code) {
        return Map.of("code", code, "met", "YES", "reason", "録音で確認");
    }
}
