package dev.mamori.cases.matter;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatterResourceTest {
    @Inject
    World world;

    World.Site site;

    @BeforeEach
    void aSite() {
        site = world.site();
    }

    @Test
    @DisplayName(
            "REQ-5.3.8, SC-03: over desks and channels one call gives the history; other matters and clients are not in it")
    void givesTheHistory() {
        String first = contact("c1", "2026-11-02", "10:05:00", "PHONE", "MRI-CARE");
        String matter = open(first);
        as(site.asSakura())
                .body(Map.of("at", at("2026-11-02", "10:31:00"), "words", "規約のとおりです", "completesMatter", true))
                .post(matter + "/answers")
                .then()
                .statusCode(201);
        add(matter, contact("c2", "2026-11-02", "15:12:00", "PHONE", "MRI-CANCEL"), false)
                .body("repeats", equalTo(1));
        add(matter, contact("c3", "2026-11-03", "09:40:00", "EMAIL", "MRI-CARE"), false)
                .body("repeats", equalTo(2));
        contact("c5", "2026-11-04", "11:02:00", "PHONE", "MRI-CARE"); // another matter
        add(matter, contact("c6", "2026-11-05", "18:25:00", "CHAT", "MRI-CARE"), false)
                .body("repeats", equalTo(3));
        String words =
                "11月2日10時31分に「規約のとおりです」とご説明いたしました。" + "その後、11月2日15時12分、11月3日9時40分、11月5日18時25分に同じお問い合わせを3回いただいております。";
        as(site.asSakura())
                .get(matter + "/history-statement")
                .then()
                .statusCode(200)
                .body("text", equalTo(words))
                .body("repeats", equalTo(3));

        String path = as(site.asOhara())
                .body(Map.of(
                        "contactIds",
                        List.of(first),
                        "title",
                        "残債",
                        "customer",
                        Map.of("kind", "CONTRACTED"),
                        "matterId",
                        matter.substring(matter.lastIndexOf('/') + 1)))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .body("contacts", hasSize(4))
                .extract()
                .header("Location");
        as(site.asOhara()).get(path + "/measures").then().body("answers.words", contains("規約のとおりです"));
        as(site.asOhara()).get(path + "/history-statement").then().body("text", equalTo(words));
        add(matter, contact("c7", "2026-11-06", "09:00:00", "PHONE", "MRI-CARE"), false);
        as(site.asOhara()).get(path).then().body("contacts", hasSize(5));
    }

    @Test
    @DisplayName("REQ-5.2.5: while a promise is overdue no contact counts; once it is kept, counting goes on")
    void stopsCountingWhileAPromiseIsOverdue() {
        String matter = open(contact("c1", "2026-11-02", "10:05:00", "PHONE", "MRI-CARE"));
        as(site.asSakura())
                .body(Map.of("at", at("2026-11-02", "10:31:00"), "words", "折り返します", "completesMatter", true))
                .post(matter + "/answers")
                .then()
                .statusCode(201);
        String promise = as(site.asSakura())
                .body(Map.of(
                        "what", "折り返し", "madeAt", at("2026-11-02", "10:31:00"), "dueAt", at("2026-11-03", "12:00:00")))
                .post(matter + "/promises")
                .then()
                .statusCode(201)
                .body("countingStopped", equalTo(true))
                .extract()
                .path("promises[0].promiseId");
        add(matter, contact("c2", "2026-11-03", "12:30:00", "PHONE", "MRI-CARE"), false)
                .body("repeats", equalTo(0))
                .body("causedByUs", equalTo(1));
        as(site.asSakura())
                .body(Map.of("at", at("2026-11-03", "13:00:00")))
                .post(matter + "/promises/" + promise + "/kept")
                .then()
                .statusCode(200);
        add(matter, contact("c3", "2026-11-04", "09:00:00", "PHONE", "MRI-CARE"), false)
                .body("repeats", equalTo(1))
                .body("countingStopped", equalTo(false));
        add(matter, contact("c4", "2026-11-04", "10:00:00", "EMAIL", "MRI-CARE"), true)
                .body("repeats", equalTo(1));
    }

    @Test
    @DisplayName("REQ-5.2.5: a matter is not closed over our own debts; all of them are told at once")
    void closesWhatIsSettled() {
        String matter = open(contact("c1", "2026-11-02", "10:05:00", "PHONE", "MRI-CARE"));
        String promise = as(site.asSakura())
                .body(Map.of("what", "折り返し", "dueAt", at("2026-11-03", "12:00:00")))
                .post(matter + "/promises")
                .then()
                .extract()
                .path("promises[0].promiseId");
        as(site.asOhara())
                .body(Map.of())
                .post(matter + "/closing")
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", containsInAnyOrder("NOT_ANSWERED", "PROMISE_OPEN"));
        as(site.asSakura())
                .body(Map.of("at", at("2026-11-02", "10:31:00"), "words", "ご返金します", "completesMatter", true))
                .post(matter + "/answers")
                .then()
                .statusCode(201);
        as(site.asSakura())
                .body(Map.of())
                .post(matter + "/promises/" + promise + "/kept")
                .then()
                .statusCode(200);
        as(site.asOhara())
                .body(Map.of())
                .post(matter + "/closing")
                .then()
                .statusCode(200)
                .body("closedAt", notNullValue());
        as(site.asOhara()).body(Map.of()).post(matter + "/closing").then().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("REQ-15.5: a matter and its customer are of one client")
    void belongsToOneClient() {
        String contact = contact("c1", "2026-11-02", "10:05:00", "PHONE", "MRI-CARE");
        String matter = open(contact);
        World.Site other = world.site();
        as(other.asOhara())
                .get(matter.replace(site.client(), other.client()))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(other.asOhara())
                .body(Map.of("title", "x", "contactIds", List.of(contact)))
                .post(other.path("/matters"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        String customer = as(site.asOhara())
                .body(Map.of("kind", "USER"))
                .post(site.path("/customers"))
                .then()
                .extract()
                .path("customerId");
        as(other.asOhara())
                .body(Map.of("title", "x", "customerId", customer))
                .post(other.path("/matters"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(site.asOhara())
                .body(Map.of("title", "住所変更", "customerId", customer))
                .post(site.path("/matters"))
                .then()
                .statusCode(201);
        as(site.asSakura())
                .get(site.path("/customers/" + customer + "/matters"))
                .then()
                .body("items.title", contains("住所変更"));
    }

    private String open(String contact) {
        return as(site.asOhara())
                .body(Map.of("title", "端末分割残債 8,800円", "contactIds", List.of(contact)))
                .post(site.path("/matters"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private ValidatableResponse add(String matter, String contact, boolean clarification) {
        return as(site.asOhara())
                .body(Map.of("contactId", contact, "clarification", clarification))
                .post(matter + "/contacts")
                .then()
                .statusCode(201);
    }

    private String contact(String call, String day, String time, String channel, String queue) {
        var event = site.event(call, "STARTED", time);
        event.put("at", at(day, time));
        event.put("channel", channel);
        event.put("queueId", queue);
        return site.report(event);
    }
}
