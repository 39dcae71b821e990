package dev.mamori.blocklist.review;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("P7: these calls of the last weeks would have been refused")
class DryRunTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Test
    void triesARequestOnPastCalls() {
        clock.set("2026-10-30T15:00:00+09:00");
        World.Client mirai = world.clientWithCriteria();
        Map<String, Object> facts = World.facts();
        facts.put(
                "contactsLast180Days",
                List.of(
                        contact("c-4", "2026-10-28T10:00:00+09:00", "MRI-CARE"),
                        contact("c-1", "2026-10-02T14:59:59+09:00", "MRI-CARE"),
                        contact("c-2", "2026-10-02T15:00:00+09:00", "MRI-CANCEL"),
                        contact("c-3", "2026-10-21T10:00:00+09:00", "MRI-OUTAGE"),
                        contact("c-5", "2026-10-29T10:00:00+09:00", "MRI-SHOP"),
                        contact("c-6", "2026-10-29T11:00:00+09:00", "MRI-OTHER")));
        world.queue(mirai, World.queue("MRI-SHOP")).statusCode(201);
        world.tellFacts(mirai, facts);
        Map<String, Object> wanted = World.request(world.threeVerdicts(mirai));
        wanted.put("draft", true);
        String draft = world.file(mirai, wanted).statusCode(201).extract().path("requestId");

        run(mirai, Map.of("requestId", draft, "weeks", 4))
                .statusCode(200)
                .body("wouldBeRefused", equalTo(2))
                .body("wouldConnect", equalTo(3))
                .body("contacts.contactId", equalTo(List.of("c-2", "c-3", "c-4", "c-5", "c-6")))
                .body(
                        "contacts.outcome",
                        equalTo(List.of("REFUSED", "PROTECTED_QUEUE", "REFUSED", "OTHER_QUEUE", "QUEUE_UNKNOWN")));
        run(mirai, Map.of("requestId", draft, "weeks", 5)).body("wouldBeRefused", equalTo(3));
        as(mirai.supervisor())
                .get(mirai.path("/block-requests/" + draft))
                .then()
                .body("state", equalTo("DRAFT"));

        world.failFacts(mirai, 500);
        run(mirai, Map.of("requestId", draft)).spec(problem(ProblemType.DEPENDENCY_UNAVAILABLE));
        run(mirai, Map.of("requestId", World.CASE)).spec(problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> contact(String id, String at, String queue) {
        return Map.of("contactId", id, "at", at, "queueId", queue);
    }

    private static ValidatableResponse run(World.Client client, Map<String, Object> wanted) {
        return as(client.supervisor())
                .body(wanted)
                .post(client.path("/screening-dry-runs"))
                .then();
    }
}
