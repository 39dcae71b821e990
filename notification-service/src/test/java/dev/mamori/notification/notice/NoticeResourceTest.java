package dev.mamori.notification.notice;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.notification.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeResourceTest {
    private static final String PATH = "/v1/clients/{c}/notices";

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("Each event that concerns the client makes a notice of its kind (REQ-5.3.4, REQ-12.5.7, REQ-13.5.5)")
    void eachEventMakesANoticeOfItsKind() {
        String client = Given.client();
        given.caseOpened(client);
        given.arrives(given.event("case", Happenings.POLICE_CALLED, client, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_EMERGENCY"}"""));
        given.arrives(given.event("judgment", Happenings.JUDGMENT_SIGNED, client, """
                {"judgmentId": "J-1", "caseId": "C-1", "verdict": "HARASSMENT", "criteriaCodes": ["THREAT.HARM_SPOKEN"],
                 "criteriaSetVersion": "MRI-2026.1", "decidedBy": "CM-0003", "decidedAt": "2026-11-10T10:00:00+09:00"}"""));
        given.arrives(given.event("judgment", Happenings.JUDGMENT_WITHDRAWN, client, """
                {"judgmentId": "J-1", "caseId": "C-1"}"""));
        given.arrives(given.event("blocklist", Happenings.CONSENT_REQUESTED, client, """
                {"requestId": "R-1"}"""));
        given.arrives(given.event("blocklist", Happenings.BLOCK_ACTIVATED, client, """
                {"entryId": "E-1", "requestId": "R-1", "queueIds": ["MRI-CARE"], "from": "2026-11-02T00:00:00+09:00",
                 "until": "2027-01-31T00:00:00+09:00"}"""));
        given.arrives(given.event("blocklist", Happenings.BLOCK_ENDED, client, """
                {"entryId": "E-1", "reason": "EXPIRED"}"""));

        Given.notices(client)
                .body(
                        "items.kind",
                        contains(
                                "BLOCK_ENDED",
                                "BLOCK_STARTED",
                                "CONSENT_REQUEST",
                                "JUDGMENT_WITHDRAWN",
                                "JUDGMENT_REPORT",
                                "POLICE",
                                "FIRST_REPORT"))
                .body("items.summary.ja", everyItem(notNullValue()))
                .body("items.summary.en", everyItem(notNullValue()))
                .body("items[0].subject", equalTo("block-entries/E-1"))
                .body("items[4].summary.ja", containsString("THREAT.HARM_SPOKEN"));
    }

    @Test
    @DisplayName("The same event read again makes no second notice (SC-16b, REQ-15.6)")
    void oneNoticePerEvent() {
        String client = Given.client();
        CloudEvent event = given.event("blocklist", Happenings.CONSENT_REQUESTED, client, """
                {"requestId": "R-1"}""");

        given.arrives(event);
        given.arrives(event);

        Given.notices(client)
                .body("items", hasSize(1))
                .body("items[0].sourceEventId", equalTo(event.id().toString()));
    }

    @Test
    @DisplayName("Occurrence, notice and acknowledgement are measured, so that a delay shows (SC-16b, REQ-13.5.5)")
    void delayIsVisible() {
        String client = Given.client();
        CloudEvent event = given.event("blocklist", Happenings.CONSENT_REQUESTED, client, """
                {"requestId": "R-1"}""");
        clock.set(event.time().plusSeconds(3600));

        given.arrives(event);

        Given.notices(client).body("items[0].delay", equalTo("PT1H")).body("items[0].acknowledgedAt", nullValue());
    }

    @Test
    void clientAcknowledgesOnceAndTheFirstWordStands() {
        String client = Given.client();
        given.caseOpened(client);
        String id = Given.notices(client).extract().path("items[0].noticeId");
        clock.set("2026-11-09T16:30:00+09:00");

        as(Given.tokenOf(client))
                .body(Map.of("acknowledgedBy", "早川"))
                .post(PATH + "/{id}/acknowledgement", client, id)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("早川"))
                .body("acknowledgedAt", equalTo("2026-11-09T07:30:00Z"));
        clock.set("2026-11-09T17:00:00+09:00");
        as(Tokens.client("mori", client))
                .body("{}")
                .post(PATH + "/{id}/acknowledgement", client, id)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("早川"))
                .body("acknowledgedAt", equalTo("2026-11-09T07:30:00Z"));

        as(Given.tokenOf(client)).get(PATH + "/{id}", client, id).then().body("acknowledgedBy", equalTo("早川"));
        assertThat(actions(client, id)).containsOnlyOnce("NOTICE_ACKNOWLEDGED").contains("NOTICE_CREATED");
    }

    @Test
    void acknowledgementWithoutANameIsTheCallers() {
        String client = Given.client();
        given.caseOpened(client);
        String id = Given.notices(client).extract().path("items[0].noticeId");

        for (int i = 0; i < 2; i++) {
            as(Given.tokenOf(client))
                    .header("Idempotency-Key", "ack")
                    .body("{}")
                    .post(PATH + "/{id}/acknowledgement", client, id)
                    .then()
                    .statusCode(200)
                    .body("acknowledgedBy", equalTo("hayakawa"));
        }
    }

    @Test
    @DisplayName("Each reading is in the audit trail")
    void readingIsAudited() {
        String client = Given.client();
        given.caseOpened(client);
        String id = Given.notices(client).extract().path("items[0].noticeId");

        as(Tokens.auditor("AU-0001", client))
                .get(PATH + "/{id}", client, id)
                .then()
                .statusCode(200);

        assertThat(actions(client, id)).contains("NOTICE_READ");
        assertThat(actions(client, client)).contains("NOTICES_LISTED");
    }

    @Test
    void listsInPagesTheNewestFirst() {
        String client = Given.client();
        for (int i = 0; i < 3; i++) {
            given.caseOpened(client);
        }
        List<String> all = Given.notices(client).extract().path("items.noticeId");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(Given.tokenOf(client))
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(PATH, client)
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.noticeId"));
            cursor = page.path("nextCursor");
        }

        assertThat(paged).isEqualTo(all);
        as(Given.tokenOf(client))
                .get(PATH + "?cursor=made-up", client)
                .then()
                .spec(problem(ProblemType.CURSOR_INVALID));
        as(Given.tokenOf(client)).get(PATH + "?limit=0", client).then().spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("Only what a page shows counts as read, not the notice after it (REQ-13.5.5)")
    void onlyWhatIsShownIsARead() {
        String client = Given.client();
        given.caseOpened(client);
        given.caseOpened(client);

        String shown = as(Given.tokenOf(client))
                .queryParam("limit", 1)
                .get(PATH, client)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .path("items[0].noticeId");

        assertThat(read(client, "hayakawa")).containsExactly(shown);
    }

    @Test
    @DisplayName("Inside the agency, too, only what a page shows counts as read (REQ-13.5.5)")
    void onlyWhatIsShownInsideIsARead() {
        String client = Given.client();
        given.caseOpened(client);
        given.caseOpened(client);

        String shown = as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .queryParam("limit", 1)
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .path("items[0].noticeId");

        assertThat(read(client, "SV-0012")).containsExactly(shown);
    }

    @Test
    void anEventThatCannotBeReadIsLeftToBeParked() {
        String client = Given.client();
        CloudEvent event = given.event("case", Happenings.CASE_OPENED, client, "{}");

        assertThatThrownBy(() -> given.arrives(event)).isInstanceOf(IllegalArgumentException.class);
        Given.notices(client).body("items", empty());
    }

    @Test
    void closedToOthers() {
        String client = Given.client();
        String other = Given.client();
        given.caseOpened(client);
        String id = Given.notices(client).extract().path("items[0].noticeId");

        anonymously().get(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body("{}")
                .post(PATH + "/{id}/acknowledgement", client, id)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));
        for (String token : List.of(Given.ADMIN, Tokens.communicator("OP-0231", "CTR-S2", client))) {
            as(token).get(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(token).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
            as(token)
                    .body("{}")
                    .post(PATH + "/{id}/acknowledgement", client, id)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        as(Tokens.auditor("AU-0001", client))
                .body("{}")
                .post(PATH + "/{id}/acknowledgement", client, id)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String stranger = Given.tokenOf(other);
        as(stranger).get(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(PATH, other).then().body("items", empty());
        for (String at : List.of(client, other)) {
            as(stranger).get(PATH + "/{id}", at, id).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .body("{}")
                    .post(PATH + "/{id}/acknowledgement", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
    }

    private List<String> read(String client, String actor) {
        return transactions.inClient(
                new ClientId(client),
                () -> sql.list(
                        "select notice_id from notice_reading where actor_id = ?", row -> row.getString(1), actor));
    }

    private List<String> actions(String client, String subject) {
        return transactions.inClient(
                new ClientId(client),
                () -> sql.list(
                        "select action from audit_entry where subject_id = ?", row -> row.getString(1), subject));
    }
}
