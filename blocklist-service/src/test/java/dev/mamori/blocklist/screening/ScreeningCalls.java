package dev.mamori.blocklist.screening;

import static org.awaitility.Awaitility.await;

import dev.mamori.blocklist.queue.WithheldTreatment;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.Calls;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client whose list has {@link World#NUMBER} on it for MRI-CARE and MRI-CANCEL, and a key; as a PBX sees it. */
public record ScreeningCalls(World.Client client, String key) {

    public static final String CARE_NUMBER = "0120-012-345";
    public static final String HIDE_NUMBER = "0120-012-399";

    /** Blocks the number by the whole way of a request, and waits until screening knows. */
    public static ScreeningCalls withListedNumber(World world, MutableClock clock, int sipStatus) {
        clock.set("2026-10-30T15:00:00+09:00");
        World.Client client = world.clientWithCriteria();
        agreeToRefuseWithheld(world, client, "MRI-HIDE", HIDE_NUMBER);
        changeQueue(client, "MRI-CARE", sipStatus);
        ScreeningCalls calls = new ScreeningCalls(client, world.apiKey(client));
        world.consent(client, world.awaitingConsent(client)).statusCode(200);
        clock.set("2026-11-10T10:00:00+09:00");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> calls.word(World.NUMBER).equals("REJECT"));
        return calls;
    }

    /** A queue that refuses callers who withhold their number on purpose. */
    private static void agreeToRefuseWithheld(World world, World.Client client, String queueId, String called) {
        Map<String, Object> queue = World.queue(queueId);
        queue.put("calledNumbers", List.of(called));
        queue.put("withheldPolicy", Map.of("USER_REFUSED", WithheldTreatment.REJECT));
        world.queue(client, queue).statusCode(201);
        Calls.as(client.hayakawa())
                .body(Map.of("signerName", "早川"))
                .header("If-Match", "\"0\"")
                .post(client.path("/queues/" + queueId + "/withheld-policy/agreement"))
                .then()
                .statusCode(200);
    }

    private static void changeQueue(World.Client client, String queueId, int sipStatus) {
        String path = client.path("/queues/" + queueId);
        String admin = Tokens.admin("AD-0001");
        String etag = Calls.as(client.supervisor()).get(path).then().extract().header("ETag");
        Map<String, Object> queue = new LinkedHashMap<>(World.queue(queueId));
        queue.put("calledNumbers", List.of(CARE_NUMBER));
        queue.put("refusalSipStatus", sipStatus);
        Calls.as(admin).header("If-Match", etag).body(queue).put(path).then().statusCode(200);
    }

    public RequestSpecification asPbx() {
        return RestAssured.given().header("X-API-Key", key);
    }

    public String word(String number) {
        return asPbx().accept("text/plain")
                .queryParam("number", number)
                .queryParam("queue", "MRI-CARE")
                .get("/v1/screening")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
