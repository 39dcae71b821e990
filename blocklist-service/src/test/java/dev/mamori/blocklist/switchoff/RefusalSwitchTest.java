package dev.mamori.blocklist.switchoff;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("P7, REQ-15.6: one switch turns refusal off, with a log")
class RefusalSwitchTest {

    private static final String ADMIN = Tokens.admin("AD-0001");

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;
    private String key;

    @BeforeEach
    void activeBlock() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
        world.approvedEntry(mirai);
        clock.set("2026-11-10T10:00:00+09:00");
        awaitReason(World.NUMBER, "LISTED");
    }

    @Test
    void turnsEveryRefusalOfAClientOffAndOnAgain() {
        flip(mirai.supervisor(), mirai.path("/refusal-switches"), "ALL_REFUSALS", true);
        awaitReason(World.NUMBER, "REFUSALS_OFF");
        world.queue(mirai, World.queue("MRI-NEW")).statusCode(201); // a queue that comes later follows too
        as(Tokens.auditor("AU-0001", mirai.id()))
                .get(mirai.path("/refusal-switches"))
                .then()
                .statusCode(200)
                .body("allRefusalsOff", equalTo(true))
                .body("withheldRefusalsOff", equalTo(false))
                .body("log.findAll { !it.forAllClients }", hasSize(1))
                .body("log[0].changedBy", equalTo("SV-0012"))
                .body("log[0].reason", equalTo("誤登録の疑い"));
        flip(mirai.manager(), mirai.path("/refusal-switches"), "ALL_REFUSALS", false);
        awaitReason(World.NUMBER, "LISTED");
        World.events(mirai, SwitchService.SWITCHED)
                .forEach(event -> EventSchemas.assertValid(SwitchService.SWITCHED, event));
    }

    @Test
    @DisplayName("the switch for all clients reaches each of them, and leaves a client's own switch alone")
    void turnsAllClientsOff() {
        World.Client other = world.client();
        world.queue(other, World.queue("OTH-1")).statusCode(201);
        flip(other.supervisor(), other.path("/refusal-switches"), "ALL_REFUSALS", true);
        flip(ADMIN, "/v1/refusal-switches", "ALL_REFUSALS", true);
        try {
            awaitReason(World.NUMBER, "REFUSALS_OFF");
            as(mirai.supervisor())
                    .get(mirai.path("/refusal-switches"))
                    .then()
                    .body("allRefusalsOff", equalTo(true))
                    .body("log[0].forAllClients", equalTo(true))
                    .body("log[0].changedBy", equalTo("AD-0001"));
        } finally {
            flip(ADMIN, "/v1/refusal-switches", "ALL_REFUSALS", false);
        }
        awaitReason(World.NUMBER, "LISTED");
        as(other.supervisor()).get(other.path("/refusal-switches")).then().body("allRefusalsOff", equalTo(true));
    }

    @Test
    @DisplayName("section 3.6: in a disaster withheld numbers connect, listed ones do not")
    void letsWithheldNumbersThroughInADisaster() {
        Map<String, Object> queue = World.queue("MRI-NIGHT");
        queue.put("withheldPolicy", Map.of("USER_REFUSED", "REJECT"));
        String etag = world.queue(mirai, queue).statusCode(201).extract().header("ETag");
        as(mirai.hayakawa())
                .header("If-Match", etag)
                .body(Map.of("signerName", "早川"))
                .post(mirai.path("/queues/MRI-NIGHT/withheld-policy/agreement"))
                .then()
                .statusCode(200);
        awaitWithheld("WITHHELD_POLICY");
        flip(mirai.supervisor(), mirai.path("/refusal-switches"), "WITHHELD_REFUSALS", true);
        awaitWithheld("WITHHELD");
        awaitReason(World.NUMBER, "LISTED");
        flip(mirai.supervisor(), mirai.path("/refusal-switches"), "WITHHELD_REFUSALS", false);
        awaitWithheld("WITHHELD_POLICY");
    }

    @Test
    void asksWhyAndKeepsTheLog() {
        as(mirai.supervisor())
                .body(Map.of("kind", "ALL_REFUSALS", "off", true, "reason", " "))
                .post(mirai.path("/refusal-switches"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(mirai.supervisor())
                .body(Map.of("kind", "ALL_REFUSALS", "off", true, "reason", "r"))
                .post("/v1/refusal-switches")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        flip(mirai.supervisor(), mirai.path("/refusal-switches"), "ALL_REFUSALS", true);
        assertThatThrownBy(() ->
                        transactions.inClient(new ClientId(mirai.id()), () -> sql.update("delete from refusal_switch")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void flip(String token, String path, String kind, boolean off) {
        as(token)
                .body(Map.of("kind", kind, "off", off, "reason", "誤登録の疑い"))
                .post(path)
                .then()
                .statusCode(200);
    }

    private void awaitReason(String number, String reason) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .accept("application/json")
                .queryParam("number", number)
                .queryParam("queue", "MRI-CARE")
                .get("/v1/screening")
                .then()
                .body("reason", equalTo(reason)));
    }

    private void awaitWithheld(String reason) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .accept("application/json")
                .queryParam("number", "anonymous")
                .queryParam("noid", "P")
                .queryParam("queue", "MRI-NIGHT")
                .get("/v1/screening")
                .then()
                .body("reason", equalTo(reason)));
    }
}
