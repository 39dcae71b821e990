package dev.mamori.blocklist.routing;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-10.4: a voice IVR connects to the right handlers")
class RoutingTest {
    private static final Map<String, Object> RULES = Map.of(
            "rules",
            List.of(
                    Map.of("knownCase", true, "group", "CASE_TEAM"),
                    Map.of("intents", List.of("COMPLAINT"), "moods", List.of("ANGRY"), "group", "SENIOR")),
            "defaultGroup",
            "GENERAL");

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private World.Client mirai;
    private String key;

    @BeforeEach
    void queueWithRules() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
    }

    @Test
    void connectsByTheRulesOfASupervisor() {
        route(Map.of("intent", "COMPLAINT", "mood", "ANGRY"))
                .statusCode(200)
                .body("group", equalTo("DEFAULT"))
                .body("rule", equalTo(0)); // nobody wrote rules yet, and nobody is left out
        String etag = put(mirai.supervisor(), null).statusCode(200).extract().header("ETag");
        route(Map.of("intent", "COMPLAINT", "mood", "ANGRY"))
                .body("group", equalTo("SENIOR"))
                .body("rule", equalTo(2));
        route(Map.of("intent", "HOROSCOPE")).body("group", equalTo("GENERAL")).body("rule", equalTo(0));
        route(Map.of()).statusCode(200).body("group", equalTo("GENERAL"));

        put(mirai.supervisor(), null).spec(problem(ProblemType.VERSION_REQUIRED));
        put(mirai.supervisor(), etag).statusCode(200);
        put(mirai.supervisor(), etag).spec(problem(ProblemType.STALE_VERSION));
        as(mirai.hayakawa())
                .get(mirai.path("/routing/MRI-CARE"))
                .then()
                .statusCode(200)
                .body("rules", hasSize(2))
                .body("changedBy", equalTo("SV-0012"));
    }

    @Test
    @DisplayName("better informed for a known case, of this client only")
    void knowsTheNumberOfACase() {
        put(mirai.supervisor(), null).statusCode(200);
        Map<String, Object> heard = Map.of("intent", "ORDER", "number", World.NUMBER);
        route(heard).body("group", equalTo("GENERAL")).body("knownCase", equalTo(false));
        world.awaitingConsent(mirai);
        route(heard).body("group", equalTo("CASE_TEAM")).body("knownCase", equalTo(true));

        World.Client hinata = world.client();
        world.queue(hinata, World.queue("MRI-CARE")).statusCode(201);
        withKey(world.apiKey(hinata))
                .body(heard)
                .post(hinata.path("/routing/MRI-CARE/decision"))
                .then()
                .statusCode(200)
                .body("knownCase", equalTo(false));
    }

    @Test
    void knowsNoOtherQueues() {
        withKey(key)
                .body(Map.of())
                .post(mirai.path("/routing/MRI-NONE/decision"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(mirai.supervisor())
                .body(RULES)
                .put(mirai.path("/routing/MRI-NONE"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private ValidatableResponse put(String token, String etagOrNull) {
        var call = as(token).body(RULES);
        if (etagOrNull != null) {
            call.header("If-Match", etagOrNull);
        }
        return call.put(mirai.path("/routing/MRI-CARE")).then();
    }

    private ValidatableResponse route(Map<String, Object> heard) {
        return withKey(key)
                .body(heard)
                .post(mirai.path("/routing/MRI-CARE/decision"))
                .then();
    }
}
