package dev.mamori.blocklist.queue;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-8.6: called numbers are imported, all or none")
class CalledNumbersTest {

    @Inject
    World world;

    @Test
    void leadsImportedNumbersToTheirQueues() {
        World.Client mirai = world.client();
        world.queue(mirai, World.queue("MRI-CARE")).statusCode(201);
        world.queue(mirai, World.queue("MRI-CANCEL")).statusCode(201);
        String key = world.apiKey(mirai);
        load(mirai, number("０１２０-０１２-３４５", "MRI-CARE"), number("+81 3-0123-4567", "MRI-CANCEL"))
                .statusCode(200)
                .body("added", equalTo(2))
                .body("queueIds", equalTo(List.of("MRI-CANCEL", "MRI-CARE")));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .accept("application/json")
                .queryParam("number", World.NUMBER)
                .queryParam("called", "0120012345")
                .get("/v1/screening")
                .then()
                .body("queueId", equalTo("MRI-CARE")));
        load(mirai, number("0120-012-345", "MRI-CARE"))
                .statusCode(200)
                .body("added", equalTo(0))
                .body("known", equalTo(1));
    }

    @Test
    void tellsEveryLineThatCannotBeTaken() {
        World.Client mirai = world.client();
        world.queue(mirai, World.queue("MRI-CARE")).statusCode(201);
        world.queue(mirai, World.queue("MRI-CANCEL")).statusCode(201);
        load(mirai, number("0120-012-345", "MRI-CARE")).statusCode(200);
        load(
                        mirai,
                        number("03-0123-4567", "MRI-CARE"),
                        number("abc", "MRI-CARE"),
                        number("03-0123-4568", "MRI-NONE"),
                        number("0120-012-345", "MRI-CANCEL"))
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.pointer", equalTo(List.of("/numbers/1/number", "/numbers/2/queueId", "/numbers/3")));
        as(Tokens.admin("AD-0001"))
                .get(mirai.path("/queues/MRI-CARE"))
                .then()
                .body("calledNumbers", equalTo(List.of("+81120012345")));
    }

    private static Map<String, Object> number(String number, String queue) {
        return Map.of("number", number, "queueId", queue);
    }

    @SafeVarargs
    private static ValidatableResponse load(World.Client client, Map<String, Object>... numbers) {
        return as(Tokens.admin("AD-0001"))
                .body(Map.of("numbers", List.of(numbers)))
                .post(client.path("/called-numbers"))
                .then();
    }
}
