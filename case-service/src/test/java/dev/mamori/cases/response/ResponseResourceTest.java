package dev.mamori.cases.response;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;

    @BeforeEach
    void aSite() {
        clock.set(at("16:06:00"));
        site = world.site();
    }

    @Test
    @DisplayName(
            "REQ-13.3: a verdict of harassment opens the plan of each type, once; it ends with the verdict unless done")
    void opensPlans() {
        String path = Cases.open(site, site.threatened("c1"));
        String judgment = UUID.randomUUID().toString();
        signed(path, judgment, "UNJUST_DEMAND");
        plans(path).body("items", empty());
        signed(path, judgment, "HARASSMENT");
        signed(path, judgment, "HARASSMENT");
        plans(path)
                .body("items.type", containsInAnyOrder("THREAT", "ABUSE"))
                .body("items.state", contains("OPEN", "OPEN"));
        String plan = plans(path).extract().path("items.find { it.type == 'THREAT' }.planId");
        complete(path, plan).statusCode(200).body("state", equalTo("DONE")).body("how", equalTo("警察へ相談した"));
        complete(path, plan).spec(problem(ProblemType.CONFLICT));
        complete(path, UUID.randomUUID().toString()).spec(problem(ProblemType.NOT_FOUND));
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.withdrawn.v1",
                judgment,
                Map.of("judgmentId", judgment, "caseId", id(path)));
        plans(path).body("items.state", containsInAnyOrder("DONE", "WITHDRAWN"));
        as(site.asClient()).get(path + "/response-plans").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-12.5.1: twelve examples, an agreed one in place of the built-in; those that fit are shown live")
    void showsExamplesLive() {
        as(site.asSakura())
                .get(site.path("/response-examples"))
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items.findAll { it.agreed }", empty());
        as(site.asArima())
                .body(Map.of("doing", "SVに代わる", "say", "そのようなご発言はおやめください。"))
                .put(site.path("/response-examples/THREAT"))
                .then()
                .statusCode(200);
        as(site.asSakura())
                .body(Map.of("doing", "x", "say", "y"))
                .put(site.path("/response-examples/THREAT"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String contact = site.threatened("c1");
        guidance(contact, "").body("examples.say", contains("そのようなご発言はおやめください。"));
        guidance(contact, "?type=SEXUAL&type=THREAT").body("examples.type", contains("THREAT", "SEXUAL"));
        String calm = site.report(site.event("c2", "STARTED", "16:00:00"));
        guidance(calm, "").body("examples", empty());
    }

    private void signed(String path, String judgment, String verdict) {
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.signed.v1",
                judgment,
                Map.of(
                        "judgmentId",
                        judgment,
                        "caseId",
                        id(path),
                        "verdict",
                        verdict,
                        "criteriaCodes",
                        List.of("THREAT.HARM_SPOKEN", "THREAT.ANTISOCIAL_LINK", "ABUSE.SHOUTING", "X.Y"),
                        "criteriaSetVersion",
                        "1",
                        "decidedBy",
                        "SV-1",
                        "decidedAt",
                        at("16:05:00")));
    }

    private ValidatableResponse plans(String path) {
        return as(site.asOhara()).get(path + "/response-plans").then().statusCode(200);
    }

    private ValidatableResponse complete(String path, String plan) {
        return as(site.asOhara())
                .body(Map.of("how", "警察へ相談した"))
                .post(path + "/response-plans/" + plan + "/completion")
                .then();
    }

    private ValidatableResponse guidance(String contact, String query) {
        return as(site.asKiritani())
                .get(site.path("/contacts/" + contact + "/guidance" + query))
                .then()
                .statusCode(200);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
