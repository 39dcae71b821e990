package dev.mamori.cases.lessons;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
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
class LessonResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    World.Site site;
    String casePath;

    @BeforeEach
    void aCase() {
        clock.set(at("16:06:00"));
        site = world.site();
        casePath = Cases.open(site, site.threatened("c1"));
    }

    @Test
    @DisplayName("REQ-7.1: the cause kind stands on the case, is asked for until it does, and its share is shown")
    void showsCauses() {
        openPoints().body("items.code", hasItem("CAUSE_KIND_OPEN"));
        shares(site.asClient()).body("cases", equalTo(1)).body("unstated", equalTo(1));
        cause("PRODUCT");
        openPoints().body("items.code", not(hasItem("CAUSE_KIND_OPEN")));
        Cases.open(site, site.threatened("c2"));
        shares(site.asClient())
                .body("cases", equalTo(2))
                .body("unstated", equalTo(1))
                .body("companyCausedPercent", equalTo(100))
                .body("causes.find { it.kind == 'PRODUCT' }.cases", equalTo(1));
        as(site.asOhara())
                .queryParam("from", at("2026-11-10", "00:00:00"))
                .queryParam("to", at("2026-11-11", "00:00:00"))
                .get(site.path("/cause-shares"))
                .then()
                .statusCode(200)
                .body("cases", equalTo(0));
        shares(world.site().asClient(), site.path("/cause-shares")).spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName(
            "REQ-7.2, REQ-7.3, REQ-7.4: findings of our own handling ask for coaching, which has a day of completion")
    void coaches() {
        cause("HANDLING");
        lesson(Map.of(
                        "handlingReview",
                        Map.of(
                                "staffId",
                                site.kiritani(),
                                "findings",
                                List.of(
                                        "WORDING_UN_UN",
                                        "WORDING_HAI_HAI",
                                        "WORDING_EE",
                                        "INTERRUPTING",
                                        "BUSINESSLIKE",
                                        "FLAT_DENIAL",
                                        "NOT_CHECKING"),
                                "shownBy",
                                "録音 16:05 「うん、うん」")))
                .statusCode(201);
        lessons()
                .body("hints", hasItems("COACHING_TO_PLAN", "NOT_REVIEWED", "MEASURE_TO_PLAN"))
                .body("proposedMeasures", contains("TRAINING"));
        raise(Map.of("kind", "COACHING", "caseId", caseId(), "owner", "大原", "what", "x", "dueOn", "2026-11-20"))
                .spec(problem(ProblemType.INVALID_REQUEST));
        String task = raise(Map.of(
                        "kind", "COACHING",
                        "caseId", caseId(),
                        "owner", "大原",
                        "staffId", site.kiritani(),
                        "what", "相づちの打ち方",
                        "dueOn", "2026-11-20"))
                .statusCode(201)
                .extract()
                .path("taskId");
        lessons().body("hints", not(hasItem("COACHING_TO_PLAN"))).body("hints", hasItem("TRAINING_ALONE"));
        tasks(site.asKiritani(), "").body("items.taskId", contains(task));
        tasks(site.asSakura(), "").body("items", empty());
        tasks(site.asOhara(), "?open=true").body("items.overdue", contains(false));
        clock.set(at("2026-11-21", "00:00:00"));
        tasks(site.asOhara(), "?open=true").body("items.overdue", contains(true));
        done(task, "2026-11-22").spec(problem(ProblemType.INVALID_REQUEST));
        done(task, "2026-11-21")
                .statusCode(200)
                .body("doneOn", equalTo("2026-11-21"))
                .body("overdue", equalTo(false));
        done(task, "2026-11-21").spec(problem(ProblemType.CONFLICT));
        tasks(site.asOhara(), "?open=true").body("items", empty());
        as(site.asClient()).get(casePath + "/lessons").then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asKiritani()).get(casePath + "/lessons").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-7.5, REQ-12.5.3: the customer's voice and the four improvements go to an owner by the feed")
    void raisesImprovements() {
        for (String kind : List.of("VOICE_OF_CUSTOMER", "OTHER_CHANNEL", "SELF_SERVICE", "QUIET_HOURS", "CALL_BACK")) {
            raise(Map.of("kind", kind, "owner", "商品企画部", "what", "解約の導線が分かりにくい", "dueOn", "2026-12-01"))
                    .statusCode(201);
        }
        tasks(site.asArima(), "?kind=QUIET_HOURS").body("items.owner", contains("商品企画部"));
        var events = events("dev.mamori.case.lesson-task-raised.v1");
        org.assertj.core.api.Assertions.assertThat(events).hasSize(5);
        events.forEach(each -> EventSchemas.assertValid("dev.mamori.case.lesson-task-raised.v1", each));
        raise(Map.of("owner", "商品企画部", "what", "x", "dueOn", "2026-12-01")).spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName(
            "REQ-13.5.3, REQ-12.7.3: without a kind the guideline's measure for the cause is taken; training alone is remarked")
    void takesTheMeasureOfTheCause() {
        Map<String, ?> byCause = Map.of("caseId", caseId(), "owner", "業務部", "what", "手順書を改める", "dueOn", "2026-12-01");
        raise(byCause).spec(problem(ProblemType.INVALID_REQUEST));
        cause("PROCEDURE");
        raise(byCause).statusCode(201).body("kind", equalTo("PROCEDURE_REVISION"));
        lessons().body("hints", contains("NOT_REVIEWED"));
        cause("HANDLING");
        Map<String, ?> training = Map.of("caseId", caseId(), "owner", "研修課", "what", "言葉遣い", "dueOn", "2026-12-01");
        raise(training).statusCode(201).body("kind", equalTo("TRAINING"));
        lessons().body("hints", not(hasItem("TRAINING_ALONE")));
    }

    @Test
    @DisplayName("REQ-13.5.2: the review tells what could be done and what not, and what change it led to")
    void reviews() {
        cause("CUSTOMER");
        lesson(Map.of("caseReview", Map.of("done", List.of("警告の文言"), "notDone", List.of("2回目の中止要請"))))
                .statusCode(201);
        lessons().body("hints", contains("NO_CHANGE_PROPOSED"));
        lesson(Map.of(
                        "caseReview",
                        Map.of(
                                "done",
                                List.of("x"),
                                "notDone",
                                List.of(),
                                "proposalId",
                                UUID.randomUUID().toString())))
                .statusCode(201);
        lessons().body("hints", empty()).body("lessons", hasSize(2));
        lesson(Map.of()).spec(problem(ProblemType.INVALID_REQUEST));
        as(site.asSakura()).body(Map.of()).post(casePath + "/lessons").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName(
            "REQ-13.5.4: the library takes a case only without names, numbers and links; also names known to the case")
    void keepsPeopleOutOfTheLibrary() {
        publish("桐谷が応対し、郷田様が 090-0123-0008 から電話し、録音は https://rec.example/1.wav")
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", hasItems("PERSONAL_NAME", "PERSONAL_NUMBER", "PERSONAL_LINK"));
        publish("ゴウダではないが、郷田の件").spec(problem(ProblemType.UNPROCESSABLE));
        String entry = publish("顧客が「殺すぞ」と述べたため、中止を告げて責任者に代わった。")
                .statusCode(201)
                .body("types", contains("THREAT"))
                .extract()
                .path("entryId");
        String shown = as(site.asSakura())
                .get(site.path("/library-entries?type=THREAT"))
                .then()
                .statusCode(200)
                .body("items.entryId", contains(entry))
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(shown)
                .doesNotContain(caseId())
                .doesNotContain(site.ohara());
        as(site.asSakura()).get(site.path("/library-entries?type=ABUSE")).then().body("items", empty());
        as(site.asClient()).get(site.path("/library-entries")).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName(
            "REQ-14.5: a client's pressure is stored, reaches legal, and neither the client nor a fact sheet sees it")
    void keepsPressureAwayFromVerdicts() {
        var demand = Map.of(
                "kind", "EXCESSIVE_DEMAND",
                "from", "みらい通信 運用管理部",
                "words", "今回はカスハラと判定しないでほしい",
                "receivedAt", at("15:00:00"),
                "caseId", caseId());
        as(site.asOhara())
                .body(demand)
                .post(site.path("/client-pressure"))
                .then()
                .statusCode(201);
        as(Tokens.specialist("LG-0001", site.client()))
                .get(site.path("/client-pressure"))
                .then()
                .statusCode(200)
                .body("items.demand.words", contains("今回はカスハラと判定しないでほしい"));
        as(site.asClient()).get(site.path("/client-pressure")).then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara()).get(site.path("/client-pressure")).then().spec(problem(ProblemType.FORBIDDEN));
        var events = events("dev.mamori.case.client-pressure-recorded.v1");
        org.assertj.core.api.Assertions.assertThat(events).hasSize(1);
        EventSchemas.assertValid("dev.mamori.case.client-pressure-recorded.v1", events.getFirst());
        String seen = as(site.asOhara()).get(casePath).asString()
                + as(site.asOhara())
                        .body(Map.of("purpose", "LITIGATION", "reason", "x"))
                        .post(casePath + "/exports")
                        .asString();
        org.assertj.core.api.Assertions.assertThat(seen).doesNotContain("判定しないで");
    }

    @Test
    @DisplayName("REQ-5.2.2: accepting a claim before the facts is recorded, warned of, and a reason is asked for")
    void warnsOfAcceptingBeforeFacts() {
        answer(Map.of("acceptsClaim", true)).body("advice", org.hamcrest.Matchers.containsString("acceptanceReason"));
        openPoints().body("items.code", hasItem("ACCEPTED_BEFORE_FACTS"));
        answer(Map.of("acceptsClaim", true, "acceptanceReason", "録音で明らか"))
                .body("advice", org.hamcrest.Matchers.nullValue());
        answer(Map.of()).body("acceptsClaim", equalTo(false));
        cause("PRODUCT");
        answer(Map.of("acceptsClaim", true)).body("advice", org.hamcrest.Matchers.nullValue());
        openPoints().body("items.code", not(hasItem("ACCEPTED_BEFORE_FACTS")));
    }

    @Test
    @DisplayName("REQ-4.4: the ground of a request stands on the case, and is asked for where nobody said it")
    void keepsTheGround() {
        openPoints().body("items.code", hasItem("GROUND_OPEN"));
        as(site.asOhara())
                .body(Map.of("text", "交換", "validity", "VALID", "ground", "保証書"))
                .post(casePath + "/requests")
                .then()
                .statusCode(201)
                .body("requests.find { it.text == '交換' }.ground", equalTo("保証書"));
        openPoints().body("items.findAll { it.code == 'GROUND_OPEN' }", hasSize(1));
    }

    @Test
    @DisplayName("REQ-12.5.5: each hop of the report is logged, and one that nobody took stays open")
    void logsTheReportChain() {
        report(site.asKiritani(), "WORKER", "COUNSELLOR", site.ohara());
        openPoints().body("items.code", not(hasItem("REPORT_NOT_TAKEN")));
        report(site.asOhara(), "COUNSELLOR", "CLIENT", null);
        openPoints().body("items.code", hasItem("REPORT_NOT_TAKEN"));
        report(site.asOhara(), "CLIENT", "POLICE", "札幌署 生活安全課");
        openPoints().body("items.code", not(hasItem("REPORT_NOT_TAKEN")));
        as(site.asOhara())
                .get(casePath + "/journal")
                .then()
                .body("items.entry.report.to", containsInAnyOrder("COUNSELLOR", "CLIENT", "POLICE"));
    }

    @Test
    @DisplayName("REQ-12.5.2: the wait before the answer is context of the contact, and no talk of the customer")
    void keepsTheQueueWait() {
        var started = site.event("w1", "STARTED", "16:00:00");
        started.put("queueWaitSeconds", 400);
        site.report(started);
        var ended = site.event("w1", "ENDED", "16:10:00");
        String contact = site.report(ended);
        as(site.asOhara())
                .get(site.path("/contacts/" + contact))
                .then()
                .statusCode(200)
                .body("queueWaitSeconds", equalTo(400))
                .body("heldSeconds", equalTo(600));
        as(site.asKiritani())
                .get(site.path("/contacts/" + contact + "/guidance"))
                .then()
                .body("queueWaitSeconds", equalTo(400));
        ended.put("eventId", UUID.randomUUID().toString());
        ended.put("queueWaitSeconds", 1);
        as(site.asPbx())
                .body(ended)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    private void report(String token, String from, String to, String takenBy) {
        var report = new java.util.HashMap<String, Object>(Map.of("from", from, "to", to, "text", "概要を共有"));
        if (takenBy != null) {
            report.put("takenBy", takenBy);
        }
        as(token)
                .body(Map.of("at", at("16:05:30"), "report", report))
                .post(casePath + "/journal")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse answer(Map<String, ?> more) {
        var answer = new java.util.HashMap<String, Object>(
                Map.of("at", at("16:05:30"), "words", "不良品でした", "completesMatter", false));
        answer.putAll(more);
        return as(site.asOhara())
                .body(answer)
                .post(casePath + "/answers")
                .then()
                .statusCode(201);
    }

    private List<com.fasterxml.jackson.databind.JsonNode> events(String type) {
        return transactions.inClient(
                new ClientId(site.client()),
                () -> sql.list(
                        "select data::text from feed_event where type = ? order by position",
                        row -> {
                            try {
                                return json.readTree(row.getString(1));
                            } catch (java.io.IOException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        type));
    }

    private void cause(String kind) {
        String etag = as(site.asOhara()).get(casePath).header("ETag");
        as(site.asOhara())
                .header("If-Match", etag)
                .body(Map.of("companyCaused", kind.equals("CUSTOMER") ? "NO" : "YES", "kind", kind))
                .put(casePath + "/cause")
                .then()
                .statusCode(200)
                .body("cause.kind", equalTo(kind));
    }

    private String caseId() {
        return casePath.substring(casePath.lastIndexOf('/') + 1);
    }

    private ValidatableResponse openPoints() {
        return as(site.asOhara()).get(casePath + "/open-points").then().statusCode(200);
    }

    private ValidatableResponse shares(String token) {
        return shares(token, site.path("/cause-shares")).statusCode(200);
    }

    private static ValidatableResponse shares(String token, String path) {
        return as(token)
                .queryParam("from", at("00:00:00"))
                .queryParam("to", at("2026-11-10", "00:00:00"))
                .get(path)
                .then();
    }

    private ValidatableResponse lessons() {
        return as(site.asOhara()).get(casePath + "/lessons").then().statusCode(200);
    }

    private ValidatableResponse lesson(Map<String, ?> body) {
        return as(site.asOhara()).body(body).post(casePath + "/lessons").then();
    }

    private ValidatableResponse raise(Map<String, ?> body) {
        return as(site.asOhara()).body(body).post(site.path("/lesson-tasks")).then();
    }

    private ValidatableResponse tasks(String token, String query) {
        return as(token).get(site.path("/lesson-tasks" + query)).then().statusCode(200);
    }

    private ValidatableResponse done(String task, String day) {
        return as(site.asOhara())
                .body(Map.of("doneOn", day, "result", "実施した"))
                .post(site.path("/lesson-tasks/" + task + "/completion"))
                .then();
    }

    private ValidatableResponse publish(String text) {
        return as(site.asOhara())
                .body(Map.of(
                        "types",
                        List.of("THREAT"),
                        "uses",
                        List.of("MEETING_OR_INTRANET"),
                        "title",
                        "脅迫の例",
                        "text",
                        text))
                .post(casePath + "/library-entries")
                .then();
    }
}
