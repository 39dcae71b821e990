package dev.mamori.cases.live;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;

    @BeforeEach
    void aSite() {
        clock.set(at("10:00:00"));
        site = world.site();
    }

    @Test
    @DisplayName("REQ-9.1, REQ-10.1, T17: 60:00 is not over, 60:01 is; the alert comes once, by the timer")
    void alertsOverTheLimit() {
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        clock.set(at("11:00:00"));
        guidance(contact)
                .body("mayEnd", equalTo(false))
                .body("talkSeconds", equalTo(3600))
                .body("limitSeconds", equalTo(3600));
        clock.set(at("11:00:01"));
        guidance(contact)
                .body("mayEnd", equalTo(true))
                .body("rules", contains("OVER_TIME"))
                .body("sentence", containsString("60分"));
        await(() -> alerts().body("items.kind", contains("LIMIT")).body("items.speaker", contains("SYSTEM")));
        clock.set(at("11:30:00"));
        site.report(site.said("c1", "11:29:00", "まだ終わってない"));
        await(() -> alerts().body("items.kind", contains("LIMIT")));
    }

    @Test
    @DisplayName("REQ-9.1: a clock that jumps over the limit in the middle of a hold raises nothing")
    void leavesHoldsOut() {
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        site.report(site.event("c1", "HOLD_STARTED", "10:10:00"));
        clock.set(at("12:00:00"));
        guidance(contact).body("mayEnd", equalTo(false)).body("offerCallBack", equalTo(true));
        site.report(site.event("c1", "HOLD_ENDED", "11:59:00"));
        guidance(contact).body("talkSeconds", equalTo(11 * 60)).body("mayEnd", equalTo(false));
        alerts().body("items", empty());
    }

    @Test
    @DisplayName("REQ-9.1, REQ-9.2: limits are decided per queue, with who and why; defaults until then")
    void takesTheQueuesOwnLimits() {
        String settings = site.path("/queues/MRI-CANCEL/guard-settings");
        as(site.asArima())
                .get(settings)
                .then()
                .body("limitSeconds", equalTo(3600))
                .body("limitContacts", equalTo(3));
        as(site.asArima())
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "threatConfidence",
                        0.7,
                        "abuseConfidence",
                        0.7,
                        "listenConfidence",
                        0.5,
                        "measures",
                        List.of(),
                        "limitSeconds",
                        1800,
                        "reason",
                        "現場の声"))
                .put(settings)
                .then()
                .statusCode(200)
                .body("limitSeconds", equalTo(1800))
                .body("limitContacts", nullValue());
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        clock.set(at("10:30:01"));
        guidance(contact).body("mayEnd", equalTo(true));
    }

    @Test
    @DisplayName(
            "REQ-9.2: the fourth contact after the answer is over a limit of three; those of a broken promise are not")
    void countsTheMatter() {
        String contact = site.report(site.event("c0", "STARTED", "09:00:00"));
        String matter = as(site.asOhara())
                .body(Map.of("title", "残債", "contactIds", List.of(contact)))
                .post(site.path("/matters"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(site.asKiritani())
                .body(Map.of("at", at("09:05:00"), "words", "規約のとおりです", "completesMatter", true))
                .post(matter + "/answers")
                .then()
                .statusCode(201);
        for (int i = 1; i <= 4; i++) {
            contact = site.report(site.event("c" + i, "STARTED", "09:%d0:00".formatted(i)));
            as(site.asOhara())
                    .body(Map.of("contactId", contact))
                    .post(matter + "/contacts")
                    .then()
                    .statusCode(201);
            guidance(contact).body("repeats", equalTo(i)).body("mayEnd", equalTo(i > 3));
        }
        as(site.asKiritani())
                .body(Map.of("what", "折り返し", "madeAt", at("09:05:00"), "dueAt", at("09:35:00")))
                .post(matter + "/promises")
                .then()
                .statusCode(201);
        guidance(contact).body("repeats", equalTo(3)).body("mayEnd", equalTo(false));
    }

    @Test
    @DisplayName("REQ-9.3, REQ-11.1, SC-08: after a threat she may end at once, and 110 is never locked")
    void mayEndAtOnceAfterAThreat() {
        String contact = site.threatened("c1");
        guidance(contact)
                .body("mayEnd", equalTo(true))
                .body("rules", contains("CRIME"))
                .body("nextStep", equalTo("STOP_ANNOUNCED"))
                .body("nextWords", equalTo("対応を中止いたします。"))
                .body("emergencyCallAlwaysAllowed", equalTo(true));
    }

    @Test
    @DisplayName("REQ-0.1, P1: one POST calls help, with nothing to fill in")
    void callsHelp() {
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        guidance(contact).body("helpCalled", equalTo(false));
        as(site.asKiritani())
                .body(Map.of())
                .post(site.path("/contacts/" + contact + "/help-calls"))
                .then()
                .statusCode(201);
        alerts().body("items.kind", contains("HELP")).body("items.staffBusinessName", contains("桐谷"));
        String alert = alerts().extract().path("items[0].alertId");
        as(site.asOhara())
                .post("/v1/centres/{centre}/alerts/{alert}/acknowledgement", site.centre(), alert)
                .then()
                .statusCode(200);
        guidance(contact).body("helpCalled", equalTo(true)).body("acknowledgedBy", equalTo(site.ohara()));
        as(site.asSakura())
                .body(Map.of())
                .post(site.path("/contacts/" + contact + "/help-calls"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("P2, REQ-10.1: what nobody acknowledges climbs along the duty roster; what is acknowledged does not")
    void climbs() {
        String roster = "/v1/centres/" + site.centre() + "/duty-roster";
        as(site.asArima()).get(roster).then().header("ETag", "\"0\"").body("people", empty());
        var decided = Map.of("people", List.of(site.ohara(), site.arima()), "climbAfterSeconds", 60);
        as(site.asArima()).body(decided).put(roster).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(site.asArima())
                .header("If-Match", "\"0\"")
                .body(decided)
                .put(roster)
                .then()
                .statusCode(200);
        as(site.asArima())
                .header("If-Match", "\"0\"")
                .body(decided)
                .put(roster)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(site.asArima())
                .header("If-Match", "\"1\"")
                .body(Map.of("people", List.of("SV-9999"), "climbAfterSeconds", 60))
                .put(roster)
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        help(contact);
        help(contact);
        alerts().body("items.calledStaffId", contains(site.ohara(), site.ohara()))
                .body("items.level", contains(0, 0));
        String taken = alerts().extract().path("items[0].alertId");
        as(site.asOhara())
                .post("/v1/centres/{centre}/alerts/{alert}/acknowledgement", site.centre(), taken)
                .then()
                .statusCode(200);
        clock.set(at("10:00:59"));
        alerts().body("items.level", contains(0, 0));
        clock.set(at("10:01:00"));
        await(() -> alerts().body("items.find { it.alertId != '" + taken + "' }.calledStaffId", equalTo(site.arima()))
                .body("items.find { it.alertId != '" + taken + "' }.level", equalTo(1))
                .body("items.find { it.alertId == '" + taken + "' }.level", equalTo(0)));
        clock.set(at("10:10:00"));
        alerts().body("items.level", containsInAnyOrder(1, 0));
    }

    @Test
    @DisplayName(
            "P2: the wall shows each running contact: time against limit, alerts, words; of the centre and clients seen")
    void showsTheWall() {
        String contact = site.threatened("c1");
        site.report(site.event("c2", "STARTED", "10:00:00"));
        site.report(site.event("c2", "ENDED", "10:01:00"));
        clock.set(at("16:10:00"));
        String wall = "/v1/centres/" + site.centre() + "/live-contacts";
        as(site.asOhara())
                .get(wall)
                .then()
                .statusCode(200)
                .body("items.contactId", contains(contact))
                .body("items[0].talkSeconds", equalTo(600))
                .body("items[0].limitSeconds", equalTo(3600))
                .body("items[0].overLimit", equalTo(false))
                .body("items[0].alerts", contains("THREAT"))
                .body("items[0].businessName", equalTo("桐谷"))
                .body("items[0].lastWords", containsString("殺すぞ"));
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                .get(wall)
                .then()
                .body("items", empty());
        as(world.site().asOhara()).get(wall).then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asKiritani()).get(wall).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void isClosedToOthers() {
        String contact = site.report(site.event("c1", "STARTED", "10:00:00"));
        String path = "/contacts/" + contact + "/guidance";
        anonymously().get(site.path(path)).then().statusCode(401);
        as(site.asSakura()).get(site.path(path)).then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asClient()).get(site.path(path)).then().spec(problem(ProblemType.FORBIDDEN));
        World.Site other = world.site();
        as(other.asOhara()).get(other.path(path)).then().spec(problem(ProblemType.NOT_FOUND));
    }

    private void help(String contact) {
        as(site.asKiritani())
                .body(Map.of())
                .post(site.path("/contacts/" + contact + "/help-calls"))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse guidance(String contact) {
        return as(site.asKiritani())
                .get(site.path("/contacts/" + contact + "/guidance"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse alerts() {
        return as(site.asOhara())
                .get("/v1/centres/{centre}/alerts", site.centre())
                .then()
                .statusCode(200);
    }

    /** Timers look every half second. */
    private static void await(Runnable holds) {
        Instant end = Instant.now().plusSeconds(15);
        while (true) {
            try {
                holds.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }
}
