package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Who sits over a judgment")
class BenchResourceTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";
    private static final Map<String, String> REASON = Map.of("reason", "親族に当たる");

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Test
    @DisplayName("REQ-5.5.2: who is recused cannot sign, not even in the database")
    void recusal() {
        var client = client("CM-0003");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        once(decider(client))
                .body(REASON)
                .post(JUDGMENT + "/recusals", client, judgment)
                .then()
                .statusCode(201)
                .body("bench.recusals.staffId", contains("CM-0003"));
        once(decider(client))
                .body(REASON)
                .post(JUDGMENT + "/recusals", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_RECUSED"));
        assertThatThrownBy(() ->
                        transactions.inClient(new ClientId(client), () -> sql.update("""
                        update judgment set state = 'SIGNED', verdict = 'NOT_HARASSMENT', reasons = 'x',
                               decided_by = 'CM-0003', decided_at = now() where judgment_id = ?""", UUID.fromString(judgment))))
                .isInstanceOf(SqlFailure.class);
        as(ofClient(client)).get(JUDGMENT, client, judgment).then().body("bench", nullValue());
    }

    @Test
    @DisplayName("REQ-12.2.2: outside one's authority it is escalated to those who hold it")
    void escalation() {
        var client = client("CM-0003");
        Given.authority(client, "SV-0015", "TIME");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, supervisor(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_WITHOUT_AUTHORITY"));
        once(supervisor(client))
                .body(Map.of("reason", "判断権がない"))
                .post(JUDGMENT + "/escalations", client, judgment)
                .then()
                .statusCode(201)
                .body("bench.escalations[0].candidates", contains("CM-0003"))
                .body("bench.escalations[0].by", equalTo("SV-0012"));
    }

    @Test
    @DisplayName("REQ-12.5.8, ESC.OUT_OF_MANDATE: what leaves the agreed mandate is marked and told to the others")
    void outOfMandate() throws Exception {
        var client = client("CM-0003");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        once(supervisor(client))
                .body(Map.of("reason", "受託の範囲外の判断になる", "outOfMandate", true))
                .post(JUDGMENT + "/escalations", client, judgment)
                .then()
                .statusCode(201)
                .body("bench.escalations[0].outOfMandate", equalTo(true));
        var events = json.readTree(as(Tokens.service("notification-service"))
                        .queryParam("client", client)
                        .get("/v1/events")
                        .asString())
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asText().startsWith("dev.mamori.judgment."))
                .toList();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("type").asText()).isEqualTo(BenchService.OUT_OF_MANDATE);
        EventSchemas.assertValid(BenchService.OUT_OF_MANDATE, events.get(0).path("data"));
        once(supervisor(client))
                .body(Map.of("reason", "判断権がない"))
                .post(JUDGMENT + "/escalations", client, judgment)
                .then()
                .body("bench.escalations.outOfMandate", contains(true, false));
    }

    @Test
    @DisplayName("REQ-5.4.3: what one decided alone is countersigned by another with authority, once")
    void countersignature() {
        var client = client("CM-0003");
        authority(client, "SV-0012");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        var look = Map.of("agrees", true, "reason", "録音を聞いて同じ結論");
        once(supervisor(client))
                .body(look)
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200)
                .body("flags", hasItem("FEWER_THAN_TWO_OPINIONS"))
                .body("bench.countersignDue", equalTo(true));
        once(decider(client))
                .body(look)
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("COUNTERSIGNER_IS_DECIDER"));
        once(Given.manager(client))
                .body(look)
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_WITHOUT_AUTHORITY"));
        once(supervisor(client))
                .body(look)
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .statusCode(201)
                .body("bench.countersignature.signer", equalTo("SV-0012"))
                .body("bench.countersignDue", equalTo(false));
        once(supervisor(client))
                .body(look)
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName(
            "REQ-5.4.3: who dissents settles nothing: a third person judges again, and until then the look is owed")
    void dissentOpensAReview() {
        var client = client("CM-0003");
        authority(client, "SV-0012");
        authority(client, "SV-0015");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200)
                .body("countersignDue", equalTo(true));
        var review = once(supervisor(client))
                .body(Map.of("agrees", false, "reason", "言葉は確認できない"))
                .post(JUDGMENT + "/countersignature", client, judgment)
                .then()
                .statusCode(201)
                .body("bench.countersignature.agrees", equalTo(false))
                .body("bench.countersignDue", equalTo(true))
                .body("countersignDue", equalTo(true))
                .body("reviews.state", contains("OPEN"))
                .extract()
                .<String>path("reviews[0].judgmentId");
        for (var before : List.of(decider(client), supervisor(client))) {
            Judged.sign(client, review, before, Judged.verdict("ABUSE.SLUR_OR_DIE"))
                    .spec(problem(ProblemType.RULES_NOT_MET))
                    .body("errors.code", contains("DECIDER_JUDGED_BEFORE"));
        }
        assertThatThrownBy(() ->
                        transactions.inClient(new ClientId(client), () -> sql.update("""
                        update judgment set state = 'SIGNED', verdict = 'NOT_HARASSMENT', reasons = 'x',
                               decided_by = 'SV-0012', decided_at = now() where judgment_id = ?""", UUID.fromString(review))))
                .isInstanceOf(SqlFailure.class);
        Judged.sign(
                        client,
                        review,
                        Tokens.supervisor("SV-0015", Given.CENTRE, client),
                        Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        as(decider(client))
                .get(JUDGMENT, client, judgment)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("countersignDue", equalTo(false));
    }

    @Test
    @DisplayName("REQ-12.2.2: withdrawing, countersigning and a second look need authority over the types as well")
    void scopeOfLaterSteps() {
        var client = client("CM-0003");
        authority(client, "SV-0012", "TIME");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        var steps = Map.of(
                "/withdrawal", Map.of("reason", "x"),
                "/countersignature", Map.of("agrees", true, "reason", "x"),
                "/second-look", Map.of("verdict", "HARASSMENT", "typeCodes", List.of("ABUSE"), "reason", "x"));
        steps.forEach((step, body) -> once(supervisor(client))
                .body(body)
                .post(JUDGMENT + step, client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("TYPE_OUTSIDE_AUTHORITY")));
    }

    @Test
    @DisplayName("REQ-15.3: judged again by another; both stay, and another verdict takes the first one back")
    void judgedAgain() {
        var client = client("CM-0003");
        authority(client, "SV-0012");
        var caseId = UUID.randomUUID().toString();
        var first = Judged.open(client, caseId);
        var evaluation = as(decider(client))
                .get(JUDGMENT, client, first)
                .then()
                .extract()
                .<String>path("evaluationId");
        var again =
                Map.of("evaluationId", evaluation, "caseId", caseId, "reviewOf", first, "reviewAskedBy", "CUSTOMER");
        once(manager(client))
                .body(again)
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        Judged.sign(client, first, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        once(manager(client))
                .body(Map.of("evaluationId", evaluation, "caseId", caseId, "reviewOf", first))
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE));
        var second = once(manager(client))
                .body(again)
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .statusCode(201)
                .body("reviewOf", equalTo(first))
                .extract()
                .<String>path("judgmentId");
        Judged.sign(client, second, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_JUDGED_BEFORE"));
        var undetermined = Judged.verdict();
        undetermined.put("verdict", "UNDETERMINED");
        undetermined.put("elements", Judged.elements("UNKNOWN"));
        Judged.sign(client, second, supervisor(client), undetermined).statusCode(200);
        as(decider(client))
                .get(JUDGMENT, client, first)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("verdict", equalTo("HARASSMENT"));
        as(decider(client))
                .queryParam("caseId", caseId)
                .get("/v1/clients/{c}/judgments", client)
                .then()
                .body("items.judgmentId", hasItems(first, second));
    }

    private String client(String authority) {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, authority);
        return client;
    }
}
