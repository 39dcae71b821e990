package dev.mamori.blocklist.criteria;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("Section 3.2: the block-criteria set")
class BlockCriteriaTest {

    @Inject
    World world;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    MutableClock clock;

    private World.Client mirai;

    @BeforeEach
    void client() {
        clock.set("2026-10-20T12:00:00+09:00");
        mirai = world.client();
    }

    @Test
    void hasTheDefaultsOfTheRequirements() {
        as(mirai.manager())
                .body(Map.of("version", "V1", "defaultStops", Map.of("HS-16", "WARN")))
                .post(mirai.path("/block-criteria-sets"))
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("maxDays", equalTo(90))
                .body("renewalMaxDays", equalTo(180))
                .body("minVerdicts", equalTo(2))
                .body("minPersons", equalTo(3))
                .body("stops.'HS-01'", equalTo("FLOOR"))
                .body("stops.'HS-03'", equalTo("STOP"))
                .body("stops.'HS-16'", equalTo("WARN"));
    }

    @Test
    void switchesNoFloorOff() {
        as(mirai.manager())
                .body(Map.of(
                        "version", "V1", "defaultStops", Map.of("HS-01", "WARN", "HS-12", "WARN", "HS-99", "STOP")))
                .post(mirai.path("/block-criteria-sets"))
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", containsInAnyOrder("HS-01", "HS-12", "HS-99"));
        as(mirai.manager())
                .body(Map.of("version", "V1", "minPersons", 1))
                .post(mirai.path("/block-criteria-sets"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void goesItsWayStepByStepWithDifferentPeople() {
        String specialist = Tokens.specialist("LG-0009", mirai.id());
        String path = mirai.path("/block-criteria-sets/" + draft(specialist));
        as(specialist)
                .body(Map.of("opinion", "可"))
                .post(path + "/legal-review")
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET));
        as(mirai.manager()).post(path + "/proposal").then().spec(problem(ProblemType.CONFLICT));
        as(mirai.legal())
                .body(Map.of("opinion", "可"))
                .post(path + "/legal-review")
                .then()
                .body("state", equalTo("LEGALLY_REVIEWED"));
        as(mirai.manager()).post(path + "/proposal").then().body("state", equalTo("PROPOSED"));
        as(mirai.manager())
                .body(Map.of("signerName", "有馬"))
                .post(path + "/agreements")
                .then()
                .body("state", equalTo("PROPOSED"));
        as(mirai.legal())
                .body(Map.of("signerName", "江藤"))
                .post(path + "/agreements")
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(Tokens.of("client").staff("CM-0003").clients(mirai.id()).sign())
                .body(Map.of("signerName", "有馬"))
                .post(path + "/agreements")
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET));
        as(mirai.manager())
                .body(Map.of("effectiveFrom", "2026-10-20T00:00:00+09:00"))
                .post(path + "/activation")
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(mirai.hayakawa())
                .body(Map.of("signerName", "早川"))
                .post(path + "/agreements")
                .then()
                .body("state", equalTo("AGREED"))
                .body("agreements", hasSize(2));
        as(mirai.manager())
                .body(Map.of("effectiveFrom", "2026-10-19T00:00:00+09:00"))
                .post(path + "/activation")
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET));
        as(mirai.manager())
                .body(Map.of("effectiveFrom", "2026-11-01T00:00:00+09:00"))
                .post(path + "/activation")
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("inForce", equalTo(false));
        clock.set("2026-11-01T00:00:00+09:00");
        as(mirai.hayakawa()).get(path).then().body("inForce", equalTo(true));
    }

    @Test
    void isEditedWhileADraftOnlyAndFromTheVersionSeen() {
        String set = draft(mirai.manager());
        String path = mirai.path("/block-criteria-sets/" + set);
        Map<String, Object> edited = Map.of("version", "V1", "maxDays", 60);
        as(mirai.manager()).body(edited).put(path).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(mirai.manager())
                .header("If-Match", "\"0\"")
                .body(edited)
                .put(path)
                .then()
                .body("maxDays", equalTo(60));
        as(mirai.manager())
                .header("If-Match", "\"0\"")
                .body(edited)
                .put(path)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(mirai.legal())
                .body(Map.of("opinion", "可"))
                .post(path + "/legal-review")
                .then()
                .statusCode(200);
        as(mirai.manager())
                .header("If-Match", "\"2\"")
                .body(edited)
                .put(path)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("agreed sets never change: the database refuses it whatever the code does")
    void neverChangesOnceActive() {
        UUID set = UUID.fromString(world.activate(mirai, Map.of("version", "V1")));
        refuses("update block_criteria_set set max_days = 300 where set_id = ?", set, "while a draft only");
        refuses(
                "update block_criteria_set set state = 'DRAFT', effective_from = null where set_id = ?",
                set,
                "goes from ACTIVE");
        refuses("update block_criteria_set set effective_from = now() where set_id = ?", set, "never changes");
        refuses("delete from block_criteria_set where set_id = ?", set, "not deleted");
        refuses("delete from block_criteria_agreement where set_id = ?", set, "permission denied");
    }

    @Test
    void doesNotJumpOverTheAgreement() {
        UUID set = UUID.fromString(draft(mirai.manager()));
        refuses(
                "update block_criteria_set set state = 'ACTIVE', effective_from = now() where set_id = ?",
                set,
                "goes from DRAFT");
    }

    private void refuses(String statement, UUID set, String because) {
        assertThatThrownBy(() -> transactions.inClient(new ClientId(mirai.id()), () -> sql.update(statement, set)))
                .as(statement)
                .rootCause()
                .hasMessageContaining(because);
    }

    private String draft(String token) {
        return as(token)
                .body(Map.of("version", "V1"))
                .post(mirai.path("/block-criteria-sets"))
                .then()
                .statusCode(201)
                .extract()
                .path("setId");
    }
}
