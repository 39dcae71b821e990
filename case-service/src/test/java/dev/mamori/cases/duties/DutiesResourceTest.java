package dev.mamori.cases.duties;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DutiesResourceTest {
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
            "REQ-7.6, REQ-12.3.1, REQ-12.3.2, REQ-11.2: a policy is published with signer, date and place, its elements"
                    + " are checked, and who has not read the latest is listed")
    void publishesPolicies() {
        var specialist = Tokens.specialist("LG-0001", site.client());
        String version = "V-" + System.nanoTime();
        policy(
                        specialist,
                        version,
                        List.of("SERIOUS_PROBLEM", "FIRM_STANCE", "DEFINITION_AND_TYPES", "PROTECTS_WORKERS"))
                .statusCode(201)
                .body("signer", equalTo("代表取締役 山田"))
                .body("missingElements", contains("HUMAN_RIGHTS", "POLICE_AND_LAWYERS"));
        policy(specialist, version, List.of("SERIOUS_PROBLEM")).spec(problem(ProblemType.CONFLICT));
        policy(site.asArima(), "x", List.of("SERIOUS_PROBLEM")).spec(problem(ProblemType.FORBIDDEN));
        as(site.asSakura())
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.version == '" + version + "' }.publishedAt",
                        equalTo("https://example.co.jp/policy"))
                .body("items.find { it.version == '" + version + "' }.confirmedByYou", equalTo(false));
        unread(site.asOhara()).body("items", hasSize(4)).body("items.version", everyItem(equalTo(version)));
        as(site.asSakura())
                .post("/v1/policies/" + version + "/confirmations")
                .then()
                .statusCode(201)
                .body("confirmedByYou", equalTo(true));
        unread(site.asOhara()).body("items.staffId", containsInAnyOrder(site.kiritani(), site.ohara(), site.arima()));
        as(site.asSakura()).post("/v1/policies/none/confirmations").then().spec(problem(ProblemType.NOT_FOUND));
        as(world.site().asOhara())
                .get("/v1/centres/" + site.centre() + "/policy-unread")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName(
            "REQ-12.6, REQ-12.7.1, REQ-12.7.2: trainings are recorded by topic; the report shows 8, 8 and 4 per person")
    void recordsTrainings() {
        train(site.sakura(), List.of("CASE_STUDY", "GOOD_EXAMPLES", "COMPLIANCE"), "2026-10-01")
                .statusCode(201);
        train(site.sakura(), List.of("CASE_STUDY"), "2026-11-01").statusCode(201);
        train(world.site().sakura(), List.of("CASE_STUDY"), "2026-11-01").spec(problem(ProblemType.UNKNOWN_REFERENCE));
        var report = as(site.asArima())
                .get("/v1/centres/" + site.centre() + "/training-report")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
        String sakura = "items.find { it.staffId == '" + site.sakura() + "' }";
        report.body(sakura + ".topics.CASE_STUDY", equalTo("2026-11-01"))
                .body(sakura + ".missingForLeaders", hasSize(7))
                .body(sakura + ".missingWhenItHappens", hasSize(7))
                .body(sakura + ".missingForPrevention", hasSize(3));
        String other = "items.find { it.staffId == '" + site.kiritani() + "' }";
        report.body(other + ".missingForLeaders", hasSize(8))
                .body(other + ".missingWhenItHappens", hasSize(8))
                .body(other + ".missingForPrevention", hasSize(4));
    }

    @Test
    @DisplayName("REQ-13.4.5: stress checks are scheduled and done on a day; a result has no place")
    void schedulesStressChecks() {
        schedule(Map.of("staffId", site.sakura(), "dueOn", "2026-11-08"))
                .statusCode(201)
                .body("overdue", equalTo(true));
        schedule(Map.of("staffId", site.kiritani(), "dueOn", "2026-11-09")).body("overdue", equalTo(false));
        schedule(Map.of("staffId", site.sakura(), "dueOn", "2027-11-08", "score", 12))
                .spec(problem(ProblemType.INVALID_REQUEST));
        checkDone(site.sakura(), "2026-11-08").statusCode(200).body("overdue", equalTo(false));
        checkDone(site.sakura(), "2026-11-08").spec(problem(ProblemType.CONFLICT));
        as(site.asArima())
                .get("/v1/centres/" + site.centre() + "/stress-checks")
                .then()
                .statusCode(200)
                .body("items.staffId", contains(site.sakura(), site.kiritani()))
                .body("items[0].keySet()", containsInAnyOrder("staffId", "dueOn", "doneOn", "overdue"));
    }

    @Test
    @DisplayName("REQ-12.0: all ten measures per client and centre with state and date; a client sees them")
    void listsReadiness() {
        readiness(site.asClient())
                .body(
                        "items.measure",
                        contains(Arrays.stream(ReadinessMeasure.values())
                                .map(Enum::name)
                                .toArray()))
                .body("items", hasSize(10))
                .body("items.state", everyItem(equalTo("NOT_BEGUN")));
        String path = site.path("/centres/" + site.centre() + "/readiness/STAFF_TRAINED");
        as(site.asArima())
                .body(Map.of("state", "IN_PLACE", "since", "2026-10-01", "note", "全員受講"))
                .put(path)
                .then()
                .statusCode(200);
        readiness(site.asClient())
                .body("items.find { it.measure == 'STAFF_TRAINED' }.since", equalTo("2026-10-01"))
                .body("items.findAll { it.state == 'IN_PLACE' }", hasSize(1));
        as(site.asSakura())
                .body(Map.of("state", "IN_PLACE", "since", "2026-10-01"))
                .put(path)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-14.4: without the confirmation no case content; recording, alarms and help are never withheld")
    void asksForConfidentiality() {
        String contact = site.threatened("c1");
        String path = Cases.open(site, contact);
        as(site.asOhara()).get(path).then().statusCode(200);
        as(site.asOhara()).get(site.path("/confidentiality")).then().spec(problem(ProblemType.NOT_FOUND));
        setText();
        for (String content : List.of(
                "", "/journal", "/measures", "/evidence-files", "/lessons", "/open-points", "/response-plans")) {
            as(site.asOhara()).get(path + content).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(site.asOhara()).get(site.path("/cases")).then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara())
                .body(Map.of("purpose", "POLICE", "reason", "x"))
                .post(path + "/exports")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara())
                .body(Map.of("purpose", "POLICE", "reason", "x"))
                .post(path + "/number-disclosures")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asClient()).get(path).then().statusCode(200);
        as(site.asKiritani())
                .body(Map.of())
                .post(site.path("/contacts/" + contact + "/help-calls"))
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("at", at("16:05:30"), "words", "お断りします", "completesMatter", true))
                .post(path + "/answers")
                .then()
                .statusCode(201);
        Cases.open(site, site.threatened("c2"));
        confirm();
        as(site.asOhara()).get(path).then().statusCode(200);
        setText();
        as(site.asOhara()).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        confirm();
        as(site.asOhara()).get(path + "/journal").then().statusCode(200).body("items", empty());
    }

    private void setText() {
        as(site.asArima())
                .body(Map.of("text", "業務上知り得た個人情報を社外に漏らしません。"))
                .post(site.path("/confidentiality"))
                .then()
                .statusCode(201);
    }

    private void confirm() {
        as(site.asOhara())
                .post(site.path("/confidentiality/confirmations"))
                .then()
                .statusCode(201)
                .body("confirmedByYou", equalTo(true));
    }

    private ValidatableResponse policy(String token, String version, List<String> elements) {
        return as(token)
                .body(Map.of(
                        "version", version,
                        "text", "当社は…",
                        "elements", elements,
                        "signer", "代表取締役 山田",
                        "publishedOn", "2026-10-01",
                        "publishedAt", "https://example.co.jp/policy"))
                .post("/v1/policies")
                .then();
    }

    private ValidatableResponse unread(String token) {
        return as(token)
                .get("/v1/centres/" + site.centre() + "/policy-unread")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse train(String staff, List<String> topics, String day) {
        return as(site.asArima())
                .body(Map.of("topics", topics, "attendees", List.of(staff), "heldOn", day))
                .post("/v1/centres/" + site.centre() + "/trainings")
                .then();
    }

    private ValidatableResponse schedule(Map<String, ?> body) {
        return as(site.asArima())
                .body(body)
                .post("/v1/centres/" + site.centre() + "/stress-checks")
                .then();
    }

    private ValidatableResponse checkDone(String staff, String due) {
        return as(site.asArima())
                .body(Map.of("staffId", staff, "dueOn", due, "doneOn", "2026-11-09"))
                .post("/v1/centres/" + site.centre() + "/stress-checks/completions")
                .then();
    }

    private ValidatableResponse readiness(String token) {
        return as(token)
                .get(site.path("/centres/" + site.centre() + "/readiness"))
                .then()
                .statusCode(200);
    }
}
