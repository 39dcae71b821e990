package dev.mamori.judgment.pressure;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-14.5: demands of a client from its stronger position")
class ClientDemandResourceTest {
    private static final String DEMANDS = "/v1/clients/{c}/client-demands";
    private static final String WORDS = "判定を軽くしなければ取引を止める";

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
            "REQ-14.5: a letter that asks to soften a verdict is kept, goes to legal, and the verdict stays as it was")
    void softenAVerdict() throws Exception {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        var before = as(decider(client))
                .get("/v1/clients/{c}/judgments/{j}", client, judgment)
                .asString();

        var demand = once(supervisor(client))
                .body(demand(judgment))
                .post(DEMANDS, client)
                .then()
                .statusCode(201)
                .body("kind", equalTo("SOFTEN_VERDICT"))
                .body("recordedBy", equalTo("SV-0012"))
                .body("takenBy", nullValue())
                .extract()
                .<String>path("demandId");
        assertThat(as(decider(client))
                        .get("/v1/clients/{c}/judgments/{j}", client, judgment)
                        .asString())
                .isEqualTo(before);
        var events = json.readTree(as(Tokens.service("notification-service"))
                        .queryParam("client", client)
                        .get("/v1/events")
                        .asString())
                .path("events");
        var told = events.get(events.size() - 1);
        assertThat(told.path("type").asText()).isEqualTo(ClientDemandService.RECORDED);
        EventSchemas.assertValid(ClientDemandService.RECORDED, told.path("data"));
        assertThat(told.toString()).doesNotContain(WORDS);

        var legal = Tokens.specialist("LG-0002", client);
        as(legal)
                .queryParam("waiting", true)
                .get(DEMANDS, client)
                .then()
                .body("items.demandId", contains(demand))
                .body("items[0].text", equalTo(WORDS));
        once(legal)
                .body(Map.of("answer", "顧問弁護士と協議し、書面で断る"))
                .post(DEMANDS + "/{d}/answer", client, demand)
                .then()
                .statusCode(200)
                .body("takenBy", equalTo("LG-0002"));
        once(legal)
                .body(Map.of("answer", "x"))
                .post(DEMANDS + "/{d}/answer", client, demand)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(legal).queryParam("waiting", true).get(DEMANDS, client).then().body("items", empty());
        var stored = transactions.inClient(
                new ClientId(client), () -> sql.first("select words from client_demand", row -> row.getString(1))
                        .orElseThrow());
        assertThat(stored).startsWith("k1:");
        assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(client), () -> sql.update("update client_demand set kind = 'PENALTY'")))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    @DisplayName("REQ-14.5: the client does not read what was recorded about it; nor does anybody else's")
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        anonymously().get(DEMANDS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        for (var wrong : new String[] {ofClient(client), Tokens.communicator("OP-0231", "CTR-S2", client)}) {
            as(wrong).get(DEMANDS, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(wrong).body(demand(null)).post(DEMANDS, client).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(manager(other)).get(DEMANDS, client).then().spec(problem(ProblemType.NOT_FOUND));
        once(manager(client))
                .body(demand(UUID.randomUUID().toString()))
                .post(DEMANDS, client)
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        var demand = once(manager(client))
                .body(demand(null))
                .post(DEMANDS, client)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("demandId");
        once(manager(client))
                .body(Map.of("answer", "x"))
                .post(DEMANDS + "/{d}/answer", client, demand)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        once(Tokens.specialist("LG-0002", other))
                .body(Map.of("answer", "x"))
                .post(DEMANDS + "/{d}/answer", other, demand)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> demand(String judgmentId) {
        var demand = new HashMap<String, Object>();
        demand.put("kind", "SOFTEN_VERDICT");
        demand.put("text", WORDS);
        demand.put("madeBy", "早川");
        demand.put("receivedAt", Given.now().toString());
        if (judgmentId != null) {
            demand.put("judgmentId", judgmentId);
        }
        return demand;
    }
}
