package dev.mamori.blocklist.protectednumber;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("HS-07: numbers and ranges that can never be blocked")
class ProtectedNumberTest {
    private static final String ADMIN = Tokens.admin("AD-0001");

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Test
    void stopARequestAsLongAsTheyAreProtected() {
        clock.set("2026-10-30T15:00:00+09:00");
        World.Client mirai = world.clientWithCriteria();
        world.tellFacts(mirai, World.facts());
        String path = mirai.path("/protected-numbers");
        String id = as(ADMIN)
                .body(Map.of("number", "+819001230*", "reason", "RELAY_SERVICE"))
                .post(path)
                .then()
                .statusCode(201)
                .body("prefix", equalTo("+819001230"))
                .extract()
                .path("protectedNumberId");
        as(ADMIN)
                .body(Map.of("number", "03-0123-4567", "reason", "CLIENT"))
                .post(path)
                .then()
                .statusCode(201);
        as(mirai.supervisor()).get(path).then().body("items", hasSize(2));
        world.file(mirai, World.request(world.threeVerdicts(mirai)))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-07"));
        as(ADMIN).delete(path + "/" + id).then().statusCode(204);
        as(ADMIN).delete(path + "/" + id).then().spec(problem(ProblemType.NOT_FOUND));
        world.file(mirai, World.request(world.threeVerdicts(mirai))).statusCode(201);
    }

    @Test
    void areWholeNumbersOrLongEnoughRanges() {
        World.Client mirai = world.client();
        for (String number : new String[] {"+81*", "090-1234-*", "110", "anonymous"}) {
            as(ADMIN)
                    .body(Map.of("number", number, "reason", "OWN"))
                    .post(mirai.path("/protected-numbers"))
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST));
        }
    }
}
