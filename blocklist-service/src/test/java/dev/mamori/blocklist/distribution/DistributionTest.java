package dev.mamori.blocklist.distribution;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("P7, SC-16 d: PBXes that keep their own copy")
class DistributionTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private World.Client mirai;
    private String key;
    private String entry;

    @BeforeEach
    void activeBlock() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        key = world.apiKey(mirai);
        entry = world.approvedEntry(mirai);
        clock.set("2026-11-10T10:00:00+09:00");
    }

    @Test
    void givesTheWholeListWithItsEndMarker() {
        Response list = snapshot("NDJSON");
        list.then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("X-List-Count", equalTo("1"));
        List<String> lines = list.asString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .contains(
                        "\"number\":\"+819001230010\"",
                        "[\"MRI-CANCEL\",\"MRI-CARE\"]",
                        "\"until\":\"2027-01-30T15:00:00Z\"");
        assertThat(lines.getLast()).contains("\"end\":true", "\"count\":1", list.header("X-List-Sha256"));
        withKey(key)
                .header("If-None-Match", list.header("ETag"))
                .get(mirai.path("/block-list/snapshot"))
                .then()
                .statusCode(304);
        assertThat(snapshot("CSV").asString()).contains("+819001230010,MRI-CARE,");
        assertThat(snapshot("HTABLE").asString()).contains("+819001230010/MRI-CANCEL:0:0:" + entry);
    }

    @Test
    @DisplayName("SC-16 d: a revoked entry is removed; changes are complete or refused")
    void tellsAllChangesOrNone() {
        long before = Long.parseLong(snapshot("NDJSON").header("X-List-Revision"));
        changes(0).spec(problem(ProblemType.CONFLICT)); // the queues changed since then
        changes(before).statusCode(200).body("put", hasSize(0)).body("remove", hasSize(0));
        as(mirai.manager())
                .body(Map.of("reason", "解除"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
        changes(before)
                .statusCode(200)
                .body("revision", equalTo((int) before + 1))
                .body("put", hasSize(0))
                .body("remove", equalTo(List.of(entry)));
        changes(before + 2).spec(problem(ProblemType.CONFLICT)); // a copy of another database
        assertThat(snapshot("NDJSON").header("X-List-Count")).isEqualTo("0");
    }

    @Test
    @DisplayName("the emergency switch empties the list, and copies have to take it anew")
    void followsTheEmergencySwitch() {
        long before = Long.parseLong(snapshot("NDJSON").header("X-List-Revision"));
        as(mirai.manager())
                .body(Map.of("kind", "ALL_REFUSALS", "off", true, "reason", "点検"))
                .post(mirai.path("/refusal-switches"))
                .then()
                .statusCode(200);
        assertThat(snapshot("NDJSON").header("X-List-Count")).isEqualTo("0");
        changes(before).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("drift shows: revision, count and digest are compared with the list")
    void comparesCopies() {
        Response list = snapshot("NDJSON");
        long revision = Long.parseLong(list.header("X-List-Revision"));
        String sha256 = list.header("X-List-Sha256");
        applied(revision, "2026-11-10T10:00:00+09:00", 1, sha256)
                .body("inStep", equalTo(true))
                .body("remedy", equalTo("NOTHING"));
        applied(revision, "2026-11-10T10:00:00+09:00", 2, sha256)
                .body("inStep", equalTo(false))
                .body("remedy", equalTo("SNAPSHOT"));
        as(mirai.supervisor())
                .get(mirai.path("/block-list/applied"))
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].inStep", equalTo(false))
                .body("[0].behind", equalTo(0));
        // What ends by time is gone from both without any contact.
        applied(revision, "2027-01-31T00:00:00+09:00", 0, new BlockList(0, clock.instant(), List.of()).sha256())
                .body("inStep", equalTo(true));
        as(mirai.manager())
                .body(Map.of("reason", "解除"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
        applied(revision, "2026-11-10T10:00:00+09:00", 1, sha256)
                .body("inStep", equalTo(false))
                .body("remedy", equalTo("CHANGES"));
    }

    @Test
    @DisplayName("REQ-15.5: for machines of the client only")
    void isForMachinesOfTheClient() {
        as(mirai.supervisor()).get(mirai.path("/block-list/snapshot")).then().spec(problem(ProblemType.FORBIDDEN));
        World.Client hinata = world.client();
        withKey(world.apiKey(hinata))
                .get(mirai.path("/block-list/snapshot"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.communicator("OP-0231", "CTR-S2", mirai.id()))
                .get(mirai.path("/block-list/applied"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private Response snapshot(String format) {
        return withKey(key).queryParam("format", format).get(mirai.path("/block-list/snapshot"));
    }

    private ValidatableResponse changes(long after) {
        return withKey(key)
                .queryParam("after", after)
                .get(mirai.path("/block-list/changes"))
                .then();
    }

    private ValidatableResponse applied(long revision, String asOf, int count, String sha256) {
        return withKey(key)
                .body(Map.of("revision", revision, "asOf", asOf, "count", count, "sha256", sha256))
                .put(mirai.path("/block-list/applied"))
                .then()
                .statusCode(200);
    }
}
