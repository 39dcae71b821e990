package dev.mamori.cases.care;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CareResourceTest {
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
    @DisplayName("REQ-13.4.1, SC-08: care opens with the event, before any case or verdict, once")
    void opensWithTheEvent() {
        String contact = site.threatened("c1");
        site.report(site.said("c1", "16:05:20", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9)));
        tasks(site.asOhara())
                .body("items.staffId", contains(site.kiritani()))
                .body("items.contactId", contains(contact))
                .body("items[0].closedAt", nullValue());
        Cases.open(site, contact);
        tasks(site.asOhara()).body("items", hasSize(1));
    }

    @Test
    @DisplayName("REQ-13.4.1: a hint to listen opens none; a case that names who was harmed does")
    void opensForWhoWasHarmed() {
        site.report(site.event("c1", "STARTED", "16:00:00"));
        String contact = site.report(site.said("c1", "16:05:10", "おい", Map.of("kind", "LOUDNESS", "confidence", 0.99)));
        tasks(site.asOhara()).body("items", empty());
        Cases.open(site, contact);
        tasks(site.asOhara()).body("items.staffId", contains(site.kiritani()));
    }

    @Test
    @DisplayName("REQ-13.4.2, SC-08: a break keeps her off all queues while it runs, and off that queue for the day")
    void routesAway() {
        String task = task();
        away().body("items.queueId", contains("MRI-CANCEL"))
                .body("items.until", contains("2026-11-09T15:00:00Z"))
                .body("items.staffId", contains(site.kiritani()));
        add(site.asKiritani(), task, Map.of("kind", "BREAK", "until", at("16:40:00")))
                .body("breakUntil", equalTo("2026-11-09T07:40:00Z"));
        away().body("items.queueId", contains(null, "MRI-CANCEL"));
        clock.set(at("16:40:00"));
        away().body("items.queueId", contains("MRI-CANCEL"));
        add(site.asOhara(), task, Map.of("kind", "BREAK"));
        away().body("items.queueId", contains(null, "MRI-CANCEL"));
        clock.set(at("16:41:00"));
        add(site.asKiritani(), task, Map.of("kind", "BREAK_ENDED")).body("breakUntil", nullValue());
        away().body("items.queueId", contains("MRI-CANCEL"));
        clock.set(at("2026-11-10", "00:00:00"));
        away().body("items", empty());
    }

    @Test
    @DisplayName("REQ-13.4.3: the note of a talk is read by its author only; of others' nobody learns that they exist")
    void keepsNotesToTheirAuthor() {
        String task = task();
        add(counsellor("CS-0001"), task, Map.of("kind", "TALK", "note", "眠れないと話された"));
        notes(counsellor("CS-0001"), task).body("notes.text", contains("眠れないと話された"));
        notes(site.asOhara(), task).body("notes", empty());
        notes(counsellor("CS-0002"), task).body("notes", empty());
        tasks(site.asOhara()).body("items[0].steps", empty());
        tasks(site.asKiritani()).body("items[0].steps.kind", contains("TALK"));
        as(Tokens.auditor("AU-0001", site.client()))
                .get(site.path("/care-tasks"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asKiritani())
                .get(site.path("/care-tasks/" + task + "/notes"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        send(site.asOhara(), task, Map.of("kind", "BREAK", "note", "x")).spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("REQ-13.4.4: a referral is offered, and whether it was accepted is kept")
    void refers() {
        String task = task();
        add(site.asOhara(), task, Map.of("kind", "REFERRAL_PHYSICIAN", "accepted", false))
                .body("steps.accepted", contains(false));
        send(site.asOhara(), task, Map.of("kind", "TALK", "accepted", true)).spec(problem(ProblemType.INVALID_REQUEST));
        send(site.asKiritani(), task, Map.of("kind", "REFERRAL_PHYSICIAN")).spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-14.1: proof of care: the time from each event to the first help")
    void tellsTheTimeToHelp() {
        String task = task();
        tasks(site.asArima()).body("items[0].secondsToHelp", nullValue());
        add(site.asOhara(), task, Map.of("kind", "BREAK", "at", at("16:09:10")));
        add(site.asOhara(), task, Map.of("kind", "REFERRAL_COUNSELLOR", "at", at("17:00:00")));
        tasks(site.asArima()).body("items[0].secondsToHelp", equalTo(240));
    }

    @Test
    void closesOnceByWhoCares() {
        String task = task();
        String closing = site.path("/care-tasks/" + task + "/closing");
        as(site.asKiritani()).post(closing).then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara()).post(closing).then().statusCode(200).body("closedAt", notNullValue());
        as(site.asOhara()).post(closing).then().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName(
            "P5: three events in a week, also of different clients, raise a hint to the counsellor; no one else sees it")
    void hintsAtClusters() {
        World.Site other = world.site();
        site.threatened("c1");
        site.threatened("c2");
        hints(counsellor("CS-0001")).body("items.staffId", not(hasItem(site.kiritani())));
        var event = other.said("c3", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.95));
        event.put("staffId", site.kiritani());
        other.report(event);
        hints(counsellor("CS-0001")).body("items.staffId", hasItem(site.kiritani()));
        hints(Tokens.counsellor("CS-0009", "CL-OTHER")).body("items", empty());
        as(site.asOhara()).get("/v1/care-hints").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void isClosedToOthers() {
        String task = task();
        send(site.asSakura(), task, Map.of("kind", "BREAK")).spec(problem(ProblemType.NOT_FOUND));
        send(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()), task, Map.of("kind", "BREAK"))
                .spec(problem(ProblemType.NOT_FOUND));
        tasks(site.asSakura()).body("items", empty());
        World.Site other = world.site();
        as(other.asOhara())
                .body(Map.of("kind", "BREAK"))
                .post(other.path("/care-tasks/" + task + "/steps"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asClient()).get(site.path("/care-tasks")).then().spec(problem(ProblemType.FORBIDDEN));
    }

    private String task() {
        site.threatened("c1");
        return tasks(site.asOhara()).extract().path("items[0].careTaskId");
    }

    private ValidatableResponse tasks(String token) {
        return as(token).get(site.path("/care-tasks")).then().statusCode(200);
    }

    private ValidatableResponse away() {
        return as(site.asPbx()).get(site.path("/routed-away")).then().statusCode(200);
    }

    private ValidatableResponse notes(String token, String task) {
        return as(token).get(site.path("/care-tasks/" + task + "/notes")).then().statusCode(200);
    }

    private ValidatableResponse send(String token, String task, Map<String, ?> step) {
        return as(token)
                .body(step)
                .post(site.path("/care-tasks/" + task + "/steps"))
                .then();
    }

    private ValidatableResponse add(String token, String task, Map<String, ?> step) {
        return send(token, task, step).statusCode(201);
    }

    private static ValidatableResponse hints(String token) {
        return as(token).get("/v1/care-hints").then().statusCode(200);
    }

    private String counsellor(String id) {
        return Tokens.counsellor(id, site.client());
    }
}
