package dev.mamori.judgment.consistency;

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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Whether like is judged alike")
class ConsistencyResourceTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";

    @Inject
    Given given;

    @Inject
    ConsistencyStore store;

    @Inject
    Transactions transactions;

    @Test
    @DisplayName("REQ-5.5.4: the judge sees similar judgments; the same facts judged otherwise are flagged")
    void similar() {
        var client = client();
        var first = signed(client, "HARASSMENT");
        var open = Judged.open(client, UUID.randomUUID().toString());
        as(decider(client))
                .get(JUDGMENT + "/similar", client, open)
                .then()
                .statusCode(200)
                .body("items.judgmentId", contains(first))
                .body("items[0].inconsistent", equalTo(false));
        var otherwise = Judged.verdict("ABUSE.SLUR_OR_DIE");
        otherwise.put("verdict", "UNDETERMINED");
        otherwise.put("elements", Judged.elements("UNKNOWN"));
        Judged.sign(client, open, decider(client), otherwise).statusCode(200);
        as(decider(client))
                .get(JUDGMENT + "/similar", client, open)
                .then()
                .body("items[0].inconsistent", equalTo(true))
                .body("items[0].differences.en", hasItem("verdict: UNDETERMINED here, HARASSMENT there"));
        as(manager(client))
                .get("/v1/clients/{c}/consistency", client)
                .then()
                .statusCode(200)
                .body("inconsistent", hasSize(1))
                .body("inconsistent[0].hitCodes", contains("ABUSE.SLUR_OR_DIE"));
        var other = client();
        as(manager(other)).get("/v1/clients/{c}/consistency", other).then().body("inconsistent", empty());
    }

    @Test
    @DisplayName("REQ-5.5.4: where there are more judgments than are compared, the latest ones are")
    void latestFirst() {
        var client = client();
        signed(client, "HARASSMENT");
        var second = signed(client, "HARASSMENT");
        var third = signed(client, "HARASSMENT");
        assertThat(transactions.inClient(new ClientId(client), () -> store.since(Instant.EPOCH, 2)))
                .extracting(past -> past.judgmentId().toString())
                .containsExactly(second, third);
    }

    @Test
    @DisplayName("REQ-6.0.5: a second, blind look by another measures agreement per type and centre")
    void secondLook() {
        var client = client();
        authority(client, "SV-0012");
        var judgment = signed(client, "HARASSMENT");
        var look = Map.of("verdict", "HARASSMENT", "typeCodes", List.of("ABUSE"), "reason", "録音で確認した");
        once(decider(client))
                .body(look)
                .post(JUDGMENT + "/second-look", client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("SECOND_JUDGE_IS_FIRST"));
        once(supervisor(client))
                .body(Map.of("verdict", "HARASSMENT", "typeCodes", List.of("NO_SUCH"), "reason", "x"))
                .post(JUDGMENT + "/second-look", client, judgment)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("TYPE_UNKNOWN"))
                .body("errors[0].detail", containsString("EXPOSURE"));
        once(supervisor(client))
                .body(look)
                .post(JUDGMENT + "/second-look", client, judgment)
                .then()
                .statusCode(204);
        once(supervisor(client))
                .body(look)
                .post(JUDGMENT + "/second-look", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(manager(client))
                .get("/v1/clients/{c}/consistency", client)
                .then()
                .body("doubleJudgments", equalTo(1))
                .body("byType.of", contains("ABUSE"))
                .body("byType[0].agreed", equalTo(1.0f))
                .body("byCentre.of", contains("CTR-S2"));
        as(supervisor(client))
                .get("/v1/clients/{c}/second-looks", client)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("REQ-5.5.5: an auditor exports verdicts by group, and nobody else")
    void fairness() {
        var client = client();
        signed(client, "HARASSMENT");
        var auditor = Tokens.auditor("AU-0001", client);
        as(auditor)
                .get("/v1/clients/{c}/fairness", client)
                .then()
                .statusCode(200)
                .body("groups.groupBy", hasItem("CUSTOMER_KIND"))
                .body("groups.find { it.groupBy == 'QUEUE' }.share", equalTo(1.0f));
        as(auditor)
                .get("/v1/clients/{c}/fairness/export", client)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("QUEUE,\"AOZ-WASH\",HARASSMENT,1,1.0"));
        for (var wrong : List.of(ofClient(client), supervisor(client))) {
            as(wrong).get("/v1/clients/{c}/fairness", client).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(Tokens.auditor("AU-0001", client() + ""))
                .get("/v1/clients/{c}/fairness", client)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private String client() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        return client;
    }

    private static String signed(String client, String verdict) {
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        var ruling = Judged.verdict("ABUSE.SLUR_OR_DIE");
        ruling.put("verdict", verdict);
        Judged.sign(client, judgment, decider(client), ruling).statusCode(200);
        return judgment;
    }
}
