package dev.mamori.blocklist;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each endpoint: who may call it, and that other clients' things do not exist. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.5: nobody without a token, no wrong role, nobody of another client")
class AccessTest {
    private static final String ID = "01990000-0000-7000-8000-000000000001";
    private static final String QUEUE = "{\"queueId\":\"Q-1\",\"name\":\"n\"}";
    private static final String SET = "{\"version\":\"v\"}";
    private static final String APPEAL =
            "{\"number\":\"0312345678\",\"source\":\"PHONE\",\"ground\":\"OTHER\",\"words\":\"w\"}";
    private static final String DECISION =
            "{\"outcome\":\"UPHELD\",\"reasons\":\"r\",\"answer\":\"a\",\"identityConfirmed\":false}";
    private static final String EXPORT = "{\"requestId\":\"" + ID + "\",\"purpose\":\"AUDIT\",\"words\":\"w\"}";
    private static final String SWITCH = "{\"kind\":\"ALL_REFUSALS\",\"off\":true,\"reason\":\"r\"}";
    private static final String REQUEST =
            "{\"number\":\"0\",\"ground\":\"REPEATED\",\"reason\":\"r\"," + "\"from\":\"2026-11-02T00:00:00+09:00\"}";

    /** Method, path behind the client, body, a role that is refused, a role that would be let in. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /queues                              | " + QUEUE + " | supervisor | ",
                "GET    | /queues                              |  | communicator | supervisor",
                "GET    | /queues/Q-1                          |  | communicator | supervisor",
                "PUT    | /queues/Q-1                          | " + QUEUE + " | manager | ",
                "POST   | /queues/Q-1/withheld-policy/agreement | {\"signerName\":\"s\"} | admin | client",
                "POST   | /protected-numbers                   | {\"number\":\"0312345678\",\"reason\":\"OWN\"} | manager | ",
                "GET    | /protected-numbers                   |  | communicator | supervisor",
                "DELETE | /protected-numbers/" + ID + "        |  | manager | ",
                "POST   | /block-criteria-sets                 | " + SET + " | supervisor | manager",
                "GET    | /block-criteria-sets                 |  | communicator | client",
                "GET    | /block-criteria-sets/" + ID + "      |  | communicator | client",
                "PUT    | /block-criteria-sets/" + ID + "      | " + SET + " | client | specialist",
                "POST   | /block-criteria-sets/" + ID + "/legal-review | {\"opinion\":\"o\"} | manager | specialist",
                "POST   | /block-criteria-sets/" + ID + "/proposal     |  | supervisor | manager",
                "POST   | /block-criteria-sets/" + ID + "/agreements   | {\"signerName\":\"s\"} | supervisor | client",
                "POST   | /block-criteria-sets/" + ID
                        + "/activation   | {\"effectiveFrom\":\"2026-11-02T00:00:00Z\"} | client | manager",
                "POST   | /block-requests                      | " + REQUEST + " | client | supervisor",
                "GET    | /block-requests                      |  | communicator | auditor",
                "GET    | /block-requests/" + ID + "           |  | pbx | auditor",
                "PUT    | /block-requests/" + ID + "           | " + REQUEST + " | auditor | supervisor",
                "POST   | /block-requests/" + ID + "/submission |  | client | supervisor",
                "POST   | /block-requests/" + ID
                        + "/reviews   | {\"opinion\":\"o\",\"decision\":\"APPROVE\"} | supervisor | block-reviewer",
                "POST   | /block-requests/" + ID
                        + "/consent   | {\"consenterName\":\"c\",\"text\":\"t\"} | manager | client",
                "POST   | /block-requests/" + ID + "/facts-check |  | auditor | supervisor",
                "GET    | /block-entries                       |  | communicator | client",
                "GET    | /block-entries/" + ID + "            |  | admin | client",
                "POST   | /block-entries/" + ID + "/revocation | {\"reason\":\"r\"} | supervisor | block-reviewer",
                "GET    | /block-entries/" + ID + "/suspensions |  | communicator | client",
                "POST   | /block-entries/" + ID + "/suspension | {\"reason\":\"r\"} | auditor | supervisor",
                "POST   | /departure | {\"reason\":\"r\"} | supervisor | manager",
                "GET    | /restored-lists |  | supervisor | block-reviewer",
                "POST   | /restored-lists/" + ID + "/replay | {\"reason\":\"r\"} | manager | ",
                "POST   | /block-entries/" + ID + "/suspension/end | {\"reason\":\"r\"} | supervisor | manager",
                "GET    | /re-reviews                          |  | communicator | client",
                "POST   | /re-reviews/" + ID
                        + "/result     | {\"result\":\"KEEP\",\"opinion\":\"o\"} | supervisor | block-reviewer",
                "POST   | /appeals                             | " + APPEAL + " | auditor | communicator",
                "GET    | /appeals                             |  | supervisor | client",
                "GET    | /appeals/" + ID + "                  |  | supervisor | auditor",
                "POST   | /appeals/" + ID + "/decision         | " + DECISION + " | client | block-reviewer",
                "POST   | /block-dossiers                      | " + EXPORT + " | supervisor | auditor",
                "GET    | /block-statements/" + ID + "         |  | communicator | client",
                "GET    | /block-figures                       |  | supervisor | client",
                "GET    | /refusal-switches                    |  | communicator | client",
                "POST   | /refusal-switches                    | " + SWITCH + " | client | supervisor",
                "POST   | /screening-explanations              | {\"queueId\":\"Q-1\",\"at\":\"2026-11-02T00:00:00Z\"} | client | supervisor",
                "POST   | /screening-dry-runs                  | {\"requestId\":\"" + ID + "\"} | client | supervisor",
                "POST   | /called-numbers                      | {\"numbers\":[{\"number\":\"0312345678\",\"queueId\":\"Q-1\"}]} | manager | ",
                "GET    | /routing/Q-1                         |  | communicator | client",
                "PUT    | /routing/Q-1                         | {\"rules\":[],\"defaultGroup\":\"G\"} | client | supervisor",
                "POST   | /routing/Q-1/decision                | {\"intent\":\"I\"} | client | pbx",
                "GET    | /erasure-reports                     |  | supervisor | auditor",
                "GET    | /refused-calls                       |  | communicator | supervisor",
            })
    void refusesStrangers(Method method, String path, String body, String refused, String letIn) {
        String url = "/v1/clients/CL-MRI" + path;
        String json = body == null ? "" : body;
        anonymously().body(json).request(method, url).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(token(refused, "CL-MRI")).body(json).request(method, url).then().spec(problem(ProblemType.FORBIDDEN));
        if (letIn != null) {
            as(token(letIn, "CL-HNT")).body(json).request(method, url).then().spec(problem(ProblemType.NOT_FOUND));
        }
    }

    @Test
    void screeningIsForMachinesOfTheClientOnly() {
        anonymously().get("/v1/screening").then().statusCode(401);
        withKey("mmr_0000000000000000_wrong").get("/v1/screening").then().statusCode(401);
        as(Tokens.supervisor("SV-0012", "CTR-S2", "CL-MRI"))
                .get("/v1/screening")
                .then()
                .statusCode(403);
        as(Tokens.pbx("pbx-1", "CL-NONE"))
                .accept("text/plain")
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .get("/v1/screening")
                .then()
                .statusCode(200)
                .body(equalTo("ALLOW"));
    }

    @Test
    void theSwitchForAllClientsIsTheSystemOwners() {
        anonymously().get("/v1/refusal-switches").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(token("supervisor", "CL-MRI")).get("/v1/refusal-switches").then().spec(problem(ProblemType.FORBIDDEN));
        as(token("manager", "CL-MRI"))
                .body(SWITCH)
                .post("/v1/refusal-switches")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        as(Tokens.admin("AD-0001"))
                .body(World.queue("Q-1"))
                .post("/v1/clients/CL-NOBODY/queues")
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(Tokens.supervisor("SV-0012", "CTR-S2", "CL-MRI"))
                .body(Map.of("number", "0", "grounds", "REPEATED"))
                .post("/v1/clients/CL-MRI/block-requests")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    private static String token(String role, String client) {
        return Tokens.of(role).staff("X-0001").clients(client).centres("CTR-S2").sign();
    }
}
