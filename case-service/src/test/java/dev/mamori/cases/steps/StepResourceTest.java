package dev.mamori.cases.steps;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.cases.World;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StepResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;
    String path;
    String contact;

    @BeforeEach
    void threatenedCall() {
        clock.set(at("16:45:00"));
        site = world.site();
        contact = site.threatened("c1");
        path = site.path("/contacts/" + contact + "/steps");
    }

    @Test
    @DisplayName("SC-08 a: the whole flow in order is logged with time and speaker, and raises no flag")
    void logsTheFlowInOrder() {
        log(site.asOhara(), Map.of("kind", "TAKE_OVER", "at", at("16:05:40")));
        log(
                site.asOhara(),
                Map.of("kind", "STOP_DECISION", "at", at("16:06:20"), "deciders", List.of(site.ohara(), site.arima())));
        log(site.asOhara(), Map.of("kind", "STOP_ANNOUNCED", "at", at("16:06:30"), "words", "対応を中止します"));
        log(site.asOhara(), Map.of("kind", "STOP_REQUEST", "at", at("16:06:50"), "words", "そのような発言はおやめください"));
        log(site.asOhara(), Map.of("kind", "STOP_REQUEST", "at", at("16:07:20"), "words", "おやめください"));
        log(
                site.asOhara(),
                Map.of(
                        "kind", "FINAL_WARNING",
                        "at", at("16:07:50"),
                        "words", "このまま止めていただけないようなら、警察へ連絡させていただきます"));
        log(site.asOhara(), Map.of("kind", "ENDED", "at", at("16:08:10")));
        as(site.asOhara())
                .body(Map.of("kind", "POLICE_CONSULT", "at", at("16:15:00"), "number", "#9110", "connected", false))
                .post(path)
                .then()
                .statusCode(201)
                .body("flags.code", contains("CALL_FAILED"))
                .body("flags[0].text", containsString("011-000-0110"));
        log(
                site.asOhara(),
                Map.of(
                        "kind", "POLICE_CONSULT",
                        "at", at("16:40:00"),
                        "number", "011-000-0110",
                        "request", "厳重に注意して欲しい",
                        "recurrenceFeared", true));

        as(site.asOhara())
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items[0].staffId", equalTo(site.ohara()))
                .body("items[3].words", equalTo("そのような発言はおやめください"));
    }

    @Test
    @DisplayName(
            "SC-08 b, REQ-11.1: 110 with nothing before it is logged at once, flagless, and told to the client's feed")
    void logs110First() throws Exception {
        as(site.asKiritani())
                .body(Map.of("kind", "POLICE_EMERGENCY", "at", at("2026-11-09", "16:06:00"), "number", "110"))
                .post(path)
                .then()
                .statusCode(201)
                .body("flags", empty());

        var event = as(Tokens.service("notification-service"))
                .get("/v1/events?client=" + site.client())
                .then()
                .statusCode(200)
                .body("events.find { it.type == 'dev.mamori.case.police-called.v1' }.subject", equalTo(contact))
                .extract()
                .jsonPath()
                .getMap("events.find { it.type == 'dev.mamori.case.police-called.v1' }.data");
        EventSchemas.assertValid(
                "dev.mamori.case.police-called.v1",
                new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(event));
    }

    @Test
    @DisplayName(
            "REQ-11.5: an early final warning is logged, flagged, and a reason is asked for, in the reader's language")
    void flagsAnEarlyFinalWarning() {
        as(site.asOhara())
                .header("Accept-Language", "en")
                .body(Map.of("kind", "FINAL_WARNING", "at", at("16:07:50"), "words", "警察へ連絡します"))
                .post(path)
                .then()
                .statusCode(201)
                .body("flags.code", contains("FEW_STOP_REQUESTS", "REASON_ASKED"))
                .body("flags[0].text", containsString("Fewer than two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counsellor", "block-reviewer", "auditor", "client", "admin", "specialist"})
    @DisplayName("REQ-11.1: any role can log a call to the police")
    void letsAnyRoleLogAPoliceCall(String role) {
        String token = Tokens.of(role).staff("X-0001").clients(site.client()).sign();
        log(token, Map.of("kind", "POLICE_EMERGENCY", "at", at("16:06:00")));
        if (!role.equals("specialist")) {
            as(token)
                    .body(Map.of("kind", "TAKE_OVER", "at", at("16:06:00")))
                    .post(path)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void aRepeatedRequestLogsOnce() {
        var again = once(site.asOhara()).body(Map.of("kind", "TAKE_OVER", "at", at("16:05:40")));
        String first = again.post(path).then().statusCode(201).extract().path("stepId");
        again.post(path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("stepId", equalTo(first));
        as(site.asOhara()).get(path).then().body("items", hasSize(1));
    }

    @Test
    void needsCredentialsTheRightRoleAndTheRightClient() {
        var step = Map.of("kind", "POLICE_EMERGENCY", "at", at("16:06:00"));
        anonymously().body(step).post(path).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asPbx()).body(step).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                .body(step)
                .post(path)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        World.Site other = world.site();
        as(other.asOhara())
                .body(step)
                .post(other.path("/contacts/" + contact + "/steps"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asSakura()).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asClient()).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara())
                .body(Map.of("kind", "TAKE_OVER"))
                .post(path)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    private void log(String token, Map<String, Object> step) {
        as(token).body(step).post(path).then().statusCode(201).body("flags", empty());
    }
}
