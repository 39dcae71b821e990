package dev.mamori.cases.contact;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceTest {
    @Inject
    World world;

    @Inject
    DataSource database;

    World.Site site;

    @BeforeEach
    void newSite() {
        site = world.site();
    }

    @Test
    @DisplayName("SC-01: 48:20 in all, 19:40 on hold, 28:40 of talk, whatever the order of arrival")
    void derivesTheContactFromItsEvents() {
        var events = new ArrayList<>(List.of(
                site.event("c1", "STARTED", "10:02:00"),
                site.event("c1", "HOLD_STARTED", "10:08:10"),
                site.event("c1", "HOLD_ENDED", "10:14:00"),
                site.event("c1", "HOLD_STARTED", "10:21:30"),
                site.event("c1", "HOLD_ENDED", "10:28:00"),
                site.said("c1", "10:30:05", "できるだけ早く直したいんです"),
                site.event("c1", "HOLD_STARTED", "10:36:00"),
                site.event("c1", "HOLD_ENDED", "10:43:20"),
                site.said("c1", "10:44:10", "ちょっと時間かかりすぎじゃないですか"),
                site.event("c1", "ENDED", "10:50:20")));
        Collections.shuffle(events, new Random(1));
        String contact = events.stream()
                .map(site::report)
                .distinct()
                .reduce((a, b) -> {
                    throw new AssertionError("one call, one contact");
                })
                .orElseThrow();

        as(site.asOhara())
                .get(site.path("/contacts/" + contact))
                .then()
                .statusCode(200)
                .body("totalSeconds", equalTo(48 * 60 + 20))
                .body("holdSeconds", equalTo(19 * 60 + 40))
                .body("heldSeconds", equalTo(28 * 60 + 40))
                .body("holdSharePercent", equalTo(41))
                .body("endedAt", equalTo("2026-11-09T01:50:20Z"))
                .body("utterances.words", contains("できるだけ早く直したいんです", "ちょっと時間かかりすぎじゃないですか"))
                .body("from.number", equalTo("****0008"))
                .body("staffIds", contains(site.kiritani()))
                .body("unknownStaffIds", empty());
    }

    @Test
    @DisplayName("REQ-15.9: words are byte-equal on read; the number is neither shown nor stored in clear")
    void keepsWordsAsTheyAreAndHidesTheNumber() throws Exception {
        String words = "  ﾊﾞｶ「ー」−１２３ か\u3099 𠮟る\n";
        site.report(site.event("c1", "STARTED", "10:00:00"));
        String contact = site.report(site.said("c1", "10:01:00", words));

        String read = as(site.asKiritani())
                .get(site.path("/contacts/" + contact))
                .then()
                .extract()
                .path("utterances[0].words");
        assertThat(read).isEqualTo(words);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mamori.client', '" + site.client() + "', true)");
            var rows =
                    statement.executeQuery("select contact_event::text, contact::text from contact_event join contact"
                            + " using (contact_id)");
            while (rows.next()) {
                assertThat(rows.getString(1) + rows.getString(2)).doesNotContain("0123", "819001230008");
            }
            connection.rollback();
        }
    }

    @Test
    @DisplayName("REQ-10.5: the same event twice counts once; the same id with other content is a conflict")
    void takesEachEventOnce() {
        var event = site.said("c1", "10:00:00", "もしもし");
        String contact = site.report(event);
        assertThat(site.report(event)).isEqualTo(contact);
        as(site.asOhara()).get(site.path("/contacts/" + contact)).then().body("utterances", hasSize(1));

        event.put("utterance", Map.of("speaker", "CUSTOMER", "words", "はい"));
        as(site.asPbx()).body(event).post(site.path("/contact-events")).then().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("an unknown queue or centre is a 422 that says so; unknown staff is recorded and flagged")
    void tellsUnknownReferences() {
        var event = site.event("c1", "STARTED", "10:00:00");
        event.put("queueId", "NO-SUCH");
        as(site.asPbx())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE))
                .body("reference", equalTo("queueId"))
                .body("id", equalTo("NO-SUCH"));
        event.put("queueId", "MRI-CANCEL");
        event.put("centreId", "CTR-NOWHERE");
        as(site.asPbx())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE))
                .body("reference", equalTo("centreId"));
        event.put("centreId", site.centre());
        event.put("staffId", "OP-9999");
        String contact = site.report(event);
        as(site.asOhara()).get(site.path("/contacts/" + contact)).then().body("unknownStaffIds", contains("OP-9999"));
    }

    @Test
    @DisplayName("REQ-8.5: a call without a number is recorded with the reason")
    void recordsWithheldCalls() {
        var event = site.event("c1", "STARTED", "21:15:00");
        event.put("from", Map.of("number", "anonymous", "withheldReason", "PAYPHONE"));
        String contact = site.report(event);

        as(site.asOhara())
                .get(site.path("/contacts/" + contact))
                .then()
                .body("from.number", nullValue())
                .body("from.withheldReason", equalTo("PAYPHONE"));
    }

    @Test
    void refusesMalformedEventsWithAllFaults() {
        var event = site.event("c1", "STARTED", "10:00:00");
        event.remove("queueId");
        event.remove("centreId");
        event.put("utterance", Map.of("speaker", "STAFF", "words", "x"));
        as(site.asPbx())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", contains("/utterance", "/queueId", "/centreId"));

        event = site.said("c1", "10:00:00", "x", Map.of("kind", "THREAT", "confidence", 1.5));
        as(site.asPbx())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", contains("/utterance/detections/0/confidence"));
    }

    @Test
    void needsCredentialsTheRightRoleAndTheRightClient() {
        var event = site.event("c1", "STARTED", "10:00:00");
        var path = site.path("/contact-events");
        anonymously().body(event).post(path).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asClient()).body(event).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(World.ADMIN).body(event).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.pbx("pbx", "CL-OTHER")).body(event).post(path).then().spec(problem(ProblemType.NOT_FOUND));

        String contact = site.report(event);
        var one = site.path("/contacts/" + contact);
        anonymously().get(one).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(World.ADMIN).get(one).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER")).get(one).then().spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .get(one)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        var other = world.site();
        as(other.asOhara()).get(other.path("/contacts/" + contact)).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("a communicator records and sees only what she handled herself")
    void letsACommunicatorRecordHerOwnPartOnly() {
        var event = site.event("c1", "STARTED", "10:00:00");
        as(site.asSakura())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String contact = site.report(event);
        as(site.asSakura()).get(site.path("/contacts/" + contact)).then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asSakura()).get(site.path("/contacts")).then().statusCode(200).body("items", empty());

        event = site.event("c2", "STARTED", "11:00:00");
        event.remove("staffId");
        String own = as(site.asSakura())
                .body(event)
                .post(site.path("/contact-events"))
                .then()
                .statusCode(200)
                .extract()
                .path("contactId");
        as(site.asSakura())
                .get(site.path("/contacts"))
                .then()
                .body("items.contactId", contains(own))
                .body("items[0].staffIds", contains(site.sakura()));
    }

    @Test
    void listsLatestFirstByCursorAndByCall() {
        site.report(site.event("c1", "STARTED", "10:00:00"));
        site.report(site.event("c2", "STARTED", "11:00:00"));
        site.report(site.event("c3", "STARTED", "12:00:00"));

        String cursor = as(site.asOhara())
                .get(site.path("/contacts?limit=2"))
                .then()
                .statusCode(200)
                .body("items.callId", contains("c3", "c2"))
                .extract()
                .path("nextCursor");
        as(site.asOhara())
                .queryParam("cursor", cursor)
                .get(site.path("/contacts?limit=2"))
                .then()
                .body("items.callId", contains("c1"))
                .body("nextCursor", nullValue());
        as(site.asOhara()).get(site.path("/contacts?callId=c2")).then().body("items.callId", contains("c2"));
        as(site.asOhara()).get(site.path("/contacts?cursor=nonsense")).then().spec(problem(ProblemType.CURSOR_INVALID));
    }

    @Test
    @DisplayName("an API key reports for its own client and its own queues only")
    void bindsAnApiKeyToItsQueues() {
        String key = as(World.ADMIN)
                .body(Map.of("label", "PBX 1", "queueIds", List.of("MRI-CARE")))
                .post(site.path("/api-keys"))
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
        var event = site.event("c1", "STARTED", "10:00:00");
        withKey(key).body(event).post(site.path("/contact-events")).then().spec(problem(ProblemType.FORBIDDEN));
        event.put("queueId", "MRI-CARE");
        withKey(key).body(event).post(site.path("/contact-events")).then().statusCode(200);
        withKey(key)
                .body(event)
                .post("/v1/clients/CL-OTHER/contact-events")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asOhara()).get(site.path("/contacts")).then().body("items.queueId", not(hasItem("MRI-CANCEL")));
    }

    @Test
    void ordersEventsOfTheSameTimeByTheReportersCounter() {
        var second = site.said("c1", "10:00:00", "二");
        second.put("sequence", 2);
        var first = site.said("c1", "10:00:00", "一");
        first.put("sequence", 1);
        site.report(second);
        String contact = site.report(first);

        as(site.asOhara())
                .get(site.path("/contacts/" + contact))
                .then()
                .body("utterances.words", contains("一", "二"))
                .body(
                        "startedAt",
                        equalTo(java.time.OffsetDateTime.parse(at("10:00:00"))
                                .toInstant()
                                .toString()));
    }
}
