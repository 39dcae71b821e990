package dev.mamori.judgment.criteria;

import static dev.mamori.judgment.Given.agree;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.startOfToday;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Criteria sets (REQ-13.5.6, REQ-0.4, REQ-0.5)")
class CriteriaSetResourceTest {
    private static final String SETS = "/v1/clients/{c}/criteria-sets";
    private static final String SET = SETS + "/{s}";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName(
            "REQ-0.3, REQ-0.6, REQ-1.6: the template holds 12 types with 81 lines, source, version, references, elements")
    void template() {
        as(Tokens.communicator("OP-0231", "CTR-S2"))
                .get("/v1/criteria-templates/CCAJ-DEFAULT")
                .then()
                .statusCode(200)
                .body("version", equalTo("1.0.0"))
                .body("types", hasSize(12))
                .body("types.criteria.flatten()", hasSize(81))
                .body("references", hasSize(7))
                .body("references[0].title", equalTo("カスタマーハラスメント対策企業マニュアル"))
                .body(
                        "elements.code",
                        contains(
                                "ELEM.1_CUSTOMER_TO_WORKER",
                                "ELEM.2_WORK_RELATED_GROSS_NUISANCE",
                                "ELEM.3_HARMS_WORK_ENVIRONMENT"))
                .body("parameters.find { it.name == 'queue_average_multiple' }", hasKey("value"));
        anonymously().get("/v1/criteria-templates/CCAJ-DEFAULT").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(Tokens.admin("AD-1")).get("/v1/criteria-templates/NONE").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("REQ-13.5.6: a proposal is told to others, thin, so that the client is asked to sign; a draft is not")
    void aProposalIsTold() throws Exception {
        var client = given.client();
        var set = draft(client, terms("AOZ-2026.1"));
        assertThat(proposals(client)).isEmpty();

        once(manager(client)).post(SET + "/proposal", client, set).then().statusCode(200);
        once(manager(client)).post(SET + "/proposal", client, set).then().statusCode(409);

        assertThat(proposals(client)).singleElement().satisfies(event -> {
            assertThat(event.path("subject").asText()).isEqualTo(set);
            assertThat(event.at("/data/setId").asText()).isEqualTo(set);
            assertThat(event.at("/data/version").asText()).isEqualTo("AOZ-2026.1");
            EventSchemas.assertValid(CriteriaSetService.PROPOSED, event.path("data"));
        });
    }

    private List<JsonNode> proposals(String client) throws Exception {
        return json.readTree(as(Tokens.service("notification-service"))
                        .queryParam("client", client)
                        .get("/v1/events")
                        .asString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asText().equals(CriteriaSetService.PROPOSED))
                .toList();
    }

    @Test
    @DisplayName("go from draft over both signatures into force, and are superseded by the next")
    void wholeLife() {
        var client = given.client();
        var first = draft(client, terms("AOZ-2026.1"));
        as(manager(client)).get(SET, client, first).then().statusCode(200).body("state", equalTo("DRAFT"));
        agree(client, first);
        as(manager(client))
                .get(SET, client, first)
                .then()
                .body("state", equalTo("AGREED"))
                .body("agreements.side", contains("CLIENT", "AGENCY"));
        activate(client, first, startOfToday().toString(), 200);
        as(ofClient(client))
                .get(SET, client, first)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("inForce", equalTo(true));

        var second = draft(client, terms("AOZ-2026.2"));
        agree(client, second);
        activate(client, second, startOfToday().plusSeconds(1).toString(), 200);
        as(manager(client)).get(SET, client, first).then().body("state", equalTo("SUPERSEDED"));
        as(manager(client))
                .get(SETS, client)
                .then()
                .body("items.version", contains("AOZ-2026.2", "AOZ-2026.1"))
                .body("items.inForce", contains(true, false));
    }

    @Test
    @DisplayName("one signature is not agreement, and the two sides are different people")
    void differentPeople() {
        var client = given.client();
        var set = draft(client, terms("AOZ-1"));
        once(manager(client)).post(SET + "/proposal", client, set).then().statusCode(200);
        var both = Tokens.of("manager", "client")
                .staff("CM-0004")
                .centres("CTR-S2")
                .clients(client)
                .sign();
        sign(client, set, both, Map.of("signerName", "柏木")).spec(problem(ProblemType.RULES_NOT_MET));
        sign(client, set, both, Map.of("signerName", "柏木", "side", "AGENCY"))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        sign(client, set, manager(client), Map.of("signerName", "柏木")).spec(problem(ProblemType.CONFLICT));
        sign(client, set, both, Map.of("signerName", "柏木", "side", "CLIENT"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DIFFERENT_PEOPLE"));
        activate(client, set, startOfToday().toString(), 409);
        sign(client, set, ofClient(client), Map.of("signerName", "早川", "side", "AGENCY"))
                .spec(problem(ProblemType.FORBIDDEN));
        sign(client, set, ofClient(client), Map.of("signerName", "早川"))
                .statusCode(200)
                .body("state", equalTo("AGREED"));
    }

    @Test
    @DisplayName("a faulty draft is refused with every reason")
    void allReasons() {
        var client = given.client();
        var terms = terms("AOZ-1");
        var parameters = new HashMap<String, Object>();
        parameters.put("contact_minutes", -5);
        parameters.put("money_line", 1000);
        parameters.put("repeat_count", "PT3H");
        parameters.put("att_multiple", null);
        terms.put("parameters", parameters);
        terms.put("types", List.of("TIME", "REPEAT"));
        terms.put("queues", List.of(Map.of("queueId", "HNT-RSV")));
        once(manager(client))
                .body(terms)
                .post(SETS, client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors", hasSize(14))
                .body("errors.code", hasItem("TYPE_MISSING"))
                .body(
                        "errors.findAll { it.code != 'TYPE_MISSING' }.code",
                        containsInAnyOrder("VALUE_NEGATIVE", "PARAMETER_UNKNOWN", "UNIT_WRONG", "QUEUE_UNKNOWN"));
        as(manager(client)).get(SETS, client).then().body("items", empty());
    }

    @Test
    @DisplayName("a line that is left open stays open, and is shown so")
    void openLine() {
        var client = given.client();
        var terms = terms("AOZ-1");
        var parameters = new HashMap<String, Object>();
        parameters.put("att_multiple", null);
        parameters.put("contact_minutes", 45.5);
        terms.put("parameters", parameters);
        var set = draft(client, terms);
        as(manager(client))
                .get(SET, client, set)
                .then()
                .body("parameters", hasKey("att_multiple"))
                .body("parameters.att_multiple", nullValue())
                .body("parameters.contact_minutes", equalTo(45.5f));
    }

    @Test
    @DisplayName("a draft can be edited by who saw its latest version; a proposed set cannot")
    void edit() {
        var client = given.client();
        var set = draft(client, terms("AOZ-1"));
        var etag = as(manager(client)).get(SET, client, set).header("ETag");
        as(manager(client))
                .body(terms("AOZ-1b"))
                .put(SET, client, set)
                .then()
                .spec(problem(ProblemType.VERSION_REQUIRED));
        as(manager(client))
                .header("If-Match", etag)
                .body(terms("AOZ-1b"))
                .put(SET, client, set)
                .then()
                .statusCode(200);
        as(manager(client))
                .header("If-Match", etag)
                .body(terms("AOZ-1c"))
                .put(SET, client, set)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        once(manager(client)).post(SET + "/proposal", client, set).then().statusCode(200);
        as(manager(client))
                .header("If-Match", as(manager(client)).get(SET, client, set).header("ETag"))
                .body(terms("AOZ-1c"))
                .put(SET, client, set)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("what was proposed or agreed cannot be changed in the database either")
    void databaseKeepsAgreedSets() {
        var client = given.client();
        var set = UUID.fromString(draft(client, terms("AOZ-1")));
        agree(client, set.toString());
        for (var change : List.of(
                "update criteria_set set terms = '{}' where set_id = ?",
                "update criteria_set set state = 'DRAFT' where set_id = ?",
                "delete from criteria_set where set_id = ?",
                "update criteria_agreement set signer_name = 'x' where set_id = ?",
                "delete from criteria_agreement where set_id = ?")) {
            assertThatThrownBy(() -> transactions.inClient(new ClientId(client), () -> sql.update(change, set)))
                    .as(change)
                    .isInstanceOf(SqlFailure.class);
        }
        var unsigned = UUID.fromString(draft(client, terms("AOZ-2")));
        once(manager(client)).post(SET + "/proposal", client, unsigned).then().statusCode(200);
        assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(client),
                        () -> sql.update("update criteria_set set state = 'AGREED' where set_id = ?", unsigned)))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    @DisplayName("are never in force before the day of agreement, nor before a set that began (REQ-0.5)")
    void noBackdating() {
        var client = given.client();
        var set = draft(client, terms("AOZ-1"));
        agree(client, set);
        activate(client, set, startOfToday().minusSeconds(1).toString(), 422);
        activate(client, set, startOfToday().plus(Duration.ofDays(9)).toString(), 200);
        as(manager(client)).get(SET, client, set).then().body("inForce", equalTo(false));
        var earlier = draft(client, terms("AOZ-2"));
        agree(client, earlier);
        activate(client, earlier, startOfToday().plus(Duration.ofDays(8)).toString(), 422);
    }

    @Test
    void theSameVersionIsNotDraftedTwiceAndRepeatingIsHarmless() {
        var client = given.client();
        for (int i = 0; i < 2; i++) {
            as(manager(client))
                    .header("Idempotency-Key", "draft-" + client)
                    .body(terms("AOZ-1"))
                    .post(SETS, client)
                    .then()
                    .statusCode(201);
        }
        once(manager(client)).body(terms("AOZ-1")).post(SETS, client).then().spec(problem(ProblemType.CONFLICT));
        as(manager(client)).get(SETS, client).then().body("items", hasSize(1));
    }

    @Test
    void listsPageByPage() {
        var client = given.client();
        for (int i = 1; i <= 3; i++) {
            draft(client, terms("AOZ-" + i));
        }
        var page = as(manager(client))
                .queryParam("limit", 2)
                .get(SETS, client)
                .then()
                .statusCode(200)
                .extract();
        assertThat(page.<List<String>>path("items.version")).containsExactly("AOZ-3", "AOZ-2");
        as(manager(client))
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get(SETS, client)
                .then()
                .body("items.version", contains("AOZ-1"))
                .body("nextCursor", nullValue());
        as(manager(client))
                .queryParam("cursor", "forged")
                .get(SETS, client)
                .then()
                .spec(problem(ProblemType.CURSOR_INVALID));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        var set = draft(client, terms("AOZ-1"));
        var body = Map.of("signerName", "早川");
        var activation = Map.of("effectiveFrom", startOfToday().toString());

        anonymously().body(terms("X")).post(SETS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(SETS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(SET, client, set).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().body(terms("X")).put(SET, client, set).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().post(SET + "/proposal", client, set).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(body)
                .post(SET + "/agreements", client, set)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(activation)
                .post(SET + "/activation", client, set)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));

        var wrong = Given.supervisor(client);
        as(wrong).body(terms("X")).post(SETS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.admin("AD-1")).get(SETS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.admin("AD-1")).get(SET, client, set).then().spec(problem(ProblemType.FORBIDDEN));
        as(wrong).body(terms("X")).put(SET, client, set).then().spec(problem(ProblemType.FORBIDDEN));
        as(ofClient(client)).post(SET + "/proposal", client, set).then().spec(problem(ProblemType.FORBIDDEN));
        as(wrong).body(body).post(SET + "/agreements", client, set).then().spec(problem(ProblemType.FORBIDDEN));
        as(ofClient(client))
                .body(activation)
                .post(SET + "/activation", client, set)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));

        var stranger = manager(other);
        as(stranger).body(terms("X")).post(SETS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(SETS, client).then().spec(problem(ProblemType.NOT_FOUND));
        for (var path : List.of(client, other)) {
            as(stranger).get(SET, path, set).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .body(terms("X"))
                    .put(SET, path, set)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(stranger).post(SET + "/proposal", path, set).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger).body(body).post(SET + "/agreements", path, set).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .body(activation)
                    .post(SET + "/activation", path, set)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
    }

    @Test
    void unknownClientsAndTemplatesAreSaidSo() {
        var nobody = "CL-NOBODY";
        once(manager(nobody)).body(terms("X")).post(SETS, nobody).then().spec(problem(ProblemType.UNKNOWN_REFERENCE));
        var client = given.client();
        var terms = terms("X");
        terms.put("basedOn", "OTHER");
        once(manager(client)).body(terms).post(SETS, client).then().spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }

    private static io.restassured.response.ValidatableResponse sign(
            String client, String set, String token, Map<String, String> body) {
        return once(token).body(body).post(SET + "/agreements", client, set).then();
    }

    private static void activate(String client, String set, String from, int status) {
        once(manager(client))
                .body(Map.of("effectiveFrom", from))
                .post(SET + "/activation", client, set)
                .then()
                .statusCode(status);
    }
}
