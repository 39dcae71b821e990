package dev.mamori.blocklist.queue;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class QueueTest {
    private static final String ADMIN = Tokens.admin("AD-0001");

    @Inject
    World world;

    @Test
    void isRegisteredOnceAndReadByItsPeople() {
        World.Client hinata = world.client();
        Map<String, Object> queue = World.queue("HNT-RSV");
        queue.put("calledNumbers", List.of("0120-012-345", "03-0123-4567"));
        queue.put("announcements", Map.of("recordingNotice", "録音しています"));
        world.queue(hinata, queue)
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", containsString("/queues/HNT-RSV"))
                .body("calledNumbers", contains("+81120012345", "+81301234567"))
                .body("refusalSipStatus", equalTo(603))
                .body("protected", equalTo(false))
                .body("withheldPolicy.USER_REFUSED", equalTo("CONNECT"));
        world.queue(hinata, queue).spec(problem(ProblemType.CONFLICT));
        as(hinata.supervisor()).get(hinata.path("/queues")).then().body("items", hasSize(1));
        as(hinata.supervisor()).get(hinata.path("/queues/NONE")).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void answersARepeatedRegistrationAsTheFirst() {
        World.Client hinata = world.client();
        String key = "queue-" + hinata.id();
        for (int sent = 0; sent < 2; sent++) {
            as(ADMIN)
                    .header("Idempotency-Key", key)
                    .body(World.queue("HNT-RSV"))
                    .post(hinata.path("/queues"))
                    .then()
                    .statusCode(201);
        }
        as(ADMIN)
                .header("Idempotency-Key", key)
                .body(World.queue("HNT-OTHER"))
                .post(hinata.path("/queues"))
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void isChangedOnlyFromTheVersionThatWasSeen() {
        World.Client hinata = world.client();
        world.queue(hinata, World.queue("HNT-RSV"));
        Map<String, Object> renamed = World.queue("HNT-RSV");
        renamed.put("name", "予約");
        String path = hinata.path("/queues/HNT-RSV");
        as(ADMIN).body(renamed).put(path).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(ADMIN).header("If-Match", "\"0\"").body(renamed).put(path).then().statusCode(200);
        once(ADMIN).header("If-Match", "\"0\"").body(renamed).put(path).then().spec(problem(ProblemType.STALE_VERSION));
    }

    @Test
    @DisplayName("REQ-8.5, section 3.6: no payphone and no caller abroad is ever refused, no protected queue refuses")
    void refusesPoliciesThatWouldHurt() {
        World.Client hinata = world.client();
        Map<String, Object> payphones = World.queue("HNT-RSV");
        payphones.put("withheldPolicy", Map.of("PAYPHONE", "REJECT", "USER_REFUSED", "REJECT"));
        world.queue(hinata, payphones)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.pointer", contains("/withheldPolicy/PAYPHONE"));
        Map<String, Object> protectedQueue = World.queue("HNT-LINE");
        protectedQueue.put("protectedReason", "WHISTLE_BLOWER");
        protectedQueue.put("withheldPolicy", Map.of("USER_REFUSED", "REJECT"));
        protectedQueue.put("refusalSipStatus", 404);
        protectedQueue.put("calledNumbers", List.of("abc"));
        world.queue(hinata, protectedQueue)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors", hasSize(3));
    }

    @Test
    @DisplayName("SC-07: withheld calls are refused by reason, and only once the client has agreed")
    void refusesWithheldCallsOnceTheClientAgreed() {
        World.Client hinata = world.client();
        Map<String, Object> queue = World.queue("HNT-RSV");
        queue.put("withheldPolicy", Map.of("USER_REFUSED", "REJECT"));
        queue.put("announcements", Map.of("withheld", "186をつけておかけ直しください"));
        world.queue(hinata, queue).statusCode(201).body("withheldPolicyAgreement", nullValue());
        String key = world.apiKey(hinata);
        screen(key, "anonymous", "P").body("decision", equalTo("ALLOW"));

        String agreement = hinata.path("/queues/HNT-RSV/withheld-policy/agreement");
        as(hinata.hayakawa())
                .body(Map.of("signerName", "早川"))
                .post(agreement)
                .then()
                .statusCode(428);
        as(hinata.hayakawa())
                .header("If-Match", "\"0\"")
                .body(Map.of("signerName", "早川"))
                .post(agreement)
                .then()
                .statusCode(200)
                .body("withheldPolicyAgreement.signerName", equalTo("早川"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> screen(key, "anonymous", "P").body("decision", equalTo("REJECT")));
        screen(key, "+266696687", "P")
                .body("reason", equalTo("WITHHELD_POLICY"))
                .body("announcement", equalTo("186をつけておかけ直しください"));
        screen(key, "anonymous", "C").body("decision", equalTo("ALLOW"));
        screen(key, "anonymous", "O").body("decision", equalTo("ALLOW"));
        screen(key, "anonymous", "S").body("decision", equalTo("ALLOW"));
        screen(key, "", "").body("decision", equalTo("ALLOW"));
        screen(key, "09001230007", "").body("decision", equalTo("ALLOW"));

        Map<String, Object> open = new HashMap<>(queue);
        open.put("withheldPolicy", Map.of("USER_REFUSED", "CONNECT"));
        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(open)
                .put(hinata.path("/queues/HNT-RSV"))
                .then()
                .statusCode(200)
                .body("withheldPolicyAgreement", nullValue());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> screen(key, "anonymous", "P").body("decision", equalTo("ALLOW")));
    }

    @Test
    void oneNumberLeadsToOneQueue() {
        World.Client hinata = world.client();
        Map<String, Object> first = World.queue("HNT-RSV");
        first.put("calledNumbers", List.of("0120-012-345"));
        Map<String, Object> second = World.queue("HNT-OTHER");
        second.put("calledNumbers", List.of("0120012345"));
        world.queue(hinata, first).statusCode(201);
        world.queue(hinata, second).spec(problem(ProblemType.CONFLICT));
    }

    private static ValidatableResponse screen(String key, String number, String noid) {
        return withKey(key)
                .accept("application/json")
                .queryParam("number", number)
                .queryParam("queue", "HNT-RSV")
                .queryParam("noid", noid)
                .get("/v1/screening")
                .then()
                .statusCode(200);
    }
}
