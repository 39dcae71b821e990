package dev.mamori.notification.deadline;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import dev.mamori.notification.Given;
import dev.mamori.notification.mail.Smtp;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadlineTest {
    private static final String DUTIES = "/v1/clients/{c}/report-duties";
    private static final String LIMITS = "/v1/clients/{c}/report-limits";

    GreenMail smtp;

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Test
    @DisplayName("A first report that comes after the agreed limit alarms the manager (REQ-13.5.5, REQ-12.5.4)")
    void aLateFirstReportAlarmsTheManager() {
        String client = Given.client();
        String manager = department(client, "MANAGEMENT");
        agree(client, "FIRST_REPORT", "PT30M");
        var event = given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "2026-11-09T16:00:00+09:00"}""".formatted(UUID.randomUUID()));
        clock.set("2026-11-09T16:30:01+09:00");

        given.arrives(event);

        inside(client, "LATE_REPORT").body("items", hasSize(1)).body("items[0].departments", contains("MANAGEMENT"));
        duties(client, false)
                .body("items.kind", contains("FIRST_REPORT"))
                .body("items[0].dueAt", equalTo("2026-11-09T07:30:00Z"))
                .body("items[0].late", equalTo(true));
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, manager)).hasSize(1));
    }

    @Test
    @DisplayName("At the limit is in time: nobody is alarmed (REQ-13.5.5)")
    void inTimeAlarmsNobody() {
        String client = Given.client();
        agree(client, "FIRST_REPORT", "PT30M");
        var event = given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "2026-11-09T16:00:00+09:00"}""".formatted(UUID.randomUUID()));
        clock.set("2026-11-09T16:30:00+09:00");

        given.arrives(event);

        inside(client, "LATE_REPORT").body("items", empty());
        duties(client, false).body("items[0].late", equalTo(false));
    }

    @Test
    @DisplayName(
            "The judgment report is owed from the opening of the case: late alarms once, the judgment fulfils it (REQ-13.5.5)")
    void theFinalReportIsOwedFromTheOpening() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        var opened = given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "2026-11-09T16:00:00+09:00"}""".formatted(caseId));
        var signed = given.event("judgment", "dev.mamori.judgment.signed.v1", client, """
                {"judgmentId": "J-1", "caseId": "%s", "verdict": "HARASSMENT", "criteriaCodes": [],
                 "criteriaSetVersion": "MRI-2026.1"}""".formatted(caseId));
        clock.set("2026-11-09T16:10:00+09:00");
        given.arrives(opened);
        duties(client, true).body("items.kind", contains("FINAL_REPORT")).body("items[0].late", equalTo(false));

        clock.set("2026-11-19T16:00:01+09:00");

        await().untilAsserted(() -> inside(client, "LATE_REPORT").body("items", hasSize(1)));
        duties(client, true).body("items[0].late", equalTo(true));
        given.arrives(signed);
        duties(client, true).body("items", empty());
        inside(client, "LATE_REPORT").body("items", hasSize(1));
    }

    @Test
    @DisplayName("A withdrawn judgment is owed anew")
    void aWithdrawnJudgmentIsOwedAnew() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        given.arrives(given.event("judgment", "dev.mamori.judgment.signed.v1", client, """
                {"judgmentId": "J-1", "caseId": "%s", "verdict": "HARASSMENT", "criteriaCodes": [],
                 "criteriaSetVersion": "MRI-2026.1"}""".formatted(caseId)));
        duties(client, true).body("items", empty());

        given.arrives(given.event("judgment", "dev.mamori.judgment.withdrawn.v1", client, """
                {"judgmentId": "J-1", "caseId": "%s"}""".formatted(caseId)));

        duties(client, true).body("items.kind", contains("FINAL_REPORT"));
    }

    @Test
    @DisplayName("A second judgment of a case is a duty of its own: a late one stays late (REQ-13.5.5)")
    void aSecondJudgmentLeavesTheFirstLate() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        clock.set("2026-11-09T16:10:00+09:00");
        given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "2026-11-09T16:00:00+09:00"}""".formatted(caseId)));
        clock.set("2026-11-21T16:00:00+09:00");
        given.arrives(judged(client, "J-1", caseId, "2026-11-21T16:00:00+09:00"));
        clock.set("2026-12-05T10:00:00+09:00");
        given.arrives(judged(client, "J-2", caseId, "2026-12-05T10:00:00+09:00"));
        given.arrives(given.event("judgment", "dev.mamori.judgment.withdrawn.v1", client, """
                {"judgmentId": "J-2", "caseId": "%s"}""".formatted(caseId)));

        duties(client, false)
                .body("items.kind", contains("FINAL_REPORT", "FINAL_REPORT", "FIRST_REPORT"))
                .body("items[0].late", equalTo(false))
                .body("items[0].reportedAt", equalTo("2026-12-05T01:00:00Z"))
                .body("items[1].late", equalTo(true))
                .body("items[1].dueAt", equalTo("2026-11-19T07:00:00Z"))
                .body("items[1].reportedAt", equalTo("2026-11-21T07:00:00Z"));
        duties(client, true).body("items.kind", contains("FINAL_REPORT")).body("items[0].late", equalTo(false));
    }

    @Test
    @DisplayName("Each police step of a contact is a duty of its own (REQ-13.5.5)")
    void aSecondPoliceStepIsADutyOfItsOwn() {
        String client = Given.client();
        for (int i = 1; i <= 2; i++) {
            given.arrives(given.event("case", "dev.mamori.case.police-called.v1", client, """
                    {"contactId": "K-1", "stepId": "S-%d", "kind": "POLICE_CONSULT"}""".formatted(i)));
        }

        duties(client, false).body("items.kind", contains("POLICE", "POLICE"));
        duties(client, true).body("items", empty());
    }

    @Test
    @DisplayName("What is owed already is not owed twice: the open duty keeps its time (REQ-13.5.5)")
    void anOpenDutyStaysAsItIs() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        clock.set("2026-11-09T16:20:00+09:00");
        String first = openOf(client, caseId, "2026-11-09T16:00:00+09:00");

        String again = openOf(client, caseId, "2026-11-09T16:10:00+09:00");

        assertThat(again).isEqualTo(first);
        duties(client, true).body("items", hasSize(1)).body("items[0].knownAt", equalTo("2026-11-09T07:00:00Z"));
        report(client, first).statusCode(200);
        assertThat(openOf(client, caseId, "2026-11-09T16:20:00+09:00")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @DisplayName(
            "Litigation, outside body, out of mandate, product accident: known, owed, reported (REQ-12.5.6, REQ-12.5.7, REQ-12.5.8)")
    @ValueSource(strings = {"LITIGATION", "OUTSIDE_BODY", "OUT_OF_MANDATE", "PRODUCT_ACCIDENT"})
    void reportsThatAPersonStarts(String kind) {
        String client = Given.client();
        clock.set("2026-11-09T16:20:00+09:00");
        String id = open(client, kind, "2026-11-09T16:00:00+09:00")
                .statusCode(201)
                .extract()
                .path("dutyId");
        Given.notices(client).body("items", empty());

        report(client, id).statusCode(200).body("reportedAt", notNullValue()).body("late", equalTo(false));

        Given.notices(client)
                .body("items.kind", contains(kind))
                .body("items[0].occurredAt", equalTo("2026-11-09T07:00:00Z"))
                .body("items[0].delay", equalTo("PT20M"));
        inside(client, Tokens.specialist("LG-0001", client), kind)
                .body("items.departments", contains(contains("HEADQUARTERS", "LEGAL")));
        report(client, id).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("An accident that is known and not reported in time alarms the manager, from knownAt on (REQ-13.5.5)")
    void anUnreportedAccidentAlarms() {
        String client = Given.client();
        clock.set("2026-11-09T16:20:00+09:00");
        open(client, "PRODUCT_ACCIDENT", "2026-11-09T16:00:00+09:00").statusCode(201);
        clock.set("2026-11-10T16:00:01+09:00");

        await().untilAsserted(() -> inside(client, "LATE_REPORT").body("items", hasSize(1)));
    }

    @Test
    void refusesKindsThatEventsTellAndTimesThatHaveNotCome() {
        String client = Given.client();
        open(client, "POLICE", "2026-10-09T16:00:00+09:00").spec(problem(ProblemType.INVALID_REQUEST));
        open(client, "LITIGATION", "2126-11-09T16:00:00+09:00").spec(problem(ProblemType.INVALID_REQUEST));
        as(Given.tokenOf(client))
                .body(Map.of("kind", "LITIGATION", "knownAt", "2026-10-09T16:00:00+09:00"))
                .post(DUTIES, client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("What nobody acknowledges climbs to the next contact, then to the manager, each once (REQ-13.5.5)")
    void unacknowledgedNoticesClimb() {
        String client = Given.client();
        String first = contact(client, 1);
        String second = contact(client, 2);
        clock.set("2026-11-09T16:00:00+09:00");
        given.caseOpened(client);
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, first)).hasSize(1));
        assertThat(Smtp.to(smtp, second)).isEmpty();

        clock.set("2026-11-09T20:00:00+09:00");
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, second)).hasSize(1));
        inside(client, "UNACKNOWLEDGED").body("items", empty());

        clock.set("2026-11-09T22:00:00+09:00");
        await().untilAsserted(() -> inside(client, "UNACKNOWLEDGED").body("items", hasSize(1)));
        assertThat(Smtp.to(smtp, first)).hasSize(1);
        assertThat(Smtp.to(smtp, second)).hasSize(1);
    }

    @Test
    void anAcknowledgedNoticeDoesNotClimb() throws Exception {
        String client = Given.client();
        String first = contact(client, 1);
        String second = contact(client, 2);
        clock.set("2026-11-09T16:00:00+09:00");
        given.caseOpened(client);
        String notice = Given.notices(client).extract().path("items[0].noticeId");
        as(Given.tokenOf(client))
                .body("{}")
                .post("/v1/clients/{c}/notices/{n}/acknowledgement", client, notice)
                .then()
                .statusCode(200);
        String other = Given.client();
        String control = contact(other, 2);
        contact(other, 1);
        given.caseOpened(other);

        clock.set("2026-11-09T20:00:00+09:00");

        // The other client's notice has climbed in the same look or a later one.
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, control)).hasSize(1));
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, first)).hasSize(1));
        assertThat(Smtp.to(smtp, second)).isEmpty();
        inside(client, "UNACKNOWLEDGED").body("items", empty());
    }

    @Test
    @DisplayName("Each kind has a limit for each client, agreed in versions (REQ-12.5.4)")
    void limitsAreAgreedInVersions() {
        String client = Given.client();
        as(Given.tokenOf(client))
                .get(LIMITS, client)
                .then()
                .statusCode(200)
                .body("items", hasSize(ReportKind.values().length))
                .body("items.version", everyItem(equalTo(0)));
        agree(client, "POLICE", "PT10M");
        as(Given.tokenOf(client))
                .get(LIMITS + "/POLICE", client)
                .then()
                .header("ETag", "\"1\"")
                .body("within", equalTo("PT10M"))
                .body("agreedWith", equalTo("早川"));
        String manager = Tokens.manager("MG-0001", "CTR-S2", client);
        as(manager)
                .header("If-Match", "\"0\"")
                .body(limit("PT5M"))
                .put(LIMITS + "/POLICE", client)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        for (String bad : List.of("PT0S", "-PT1H", "P400D")) {
            as(manager)
                    .header("If-Match", "\"1\"")
                    .body(limit(bad))
                    .put(LIMITS + "/POLICE", client)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST));
        }
        as(Given.tokenOf(client))
                .header("If-Match", "\"1\"")
                .body(limit("PT5M"))
                .put(LIMITS + "/POLICE", client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("Agreement and visit are asked with where to answer; asking twice asks once (REQ-5.6.12, REQ-13.5.6)")
    void requestsCarryWhereTheAnswerIsGiven() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        UUID setId = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            ask(client, "AGREEMENT_REQUEST", setId.toString()).statusCode(201);
        }
        ask(client, "VISIT_REQUEST", caseId.toString()).statusCode(201).body("caseId", equalTo(caseId.toString()));

        Given.notices(client)
                .body("items.kind", contains("VISIT_REQUEST", "AGREEMENT_REQUEST"))
                .body("items.answerAt.service", contains("case-service", "judgment-service"))
                .body("items[1].answerAt.href", equalTo("/v1/clients/" + client + "/criteria-sets/" + setId));
        ask(client, "POLICE", "x").spec(problem(ProblemType.INVALID_REQUEST));
        ask(client, "VISIT_REQUEST", "not-a-case").spec(problem(ProblemType.INVALID_REQUEST));
        ask(client, "AGREEMENT_REQUEST", "MRI-2026.2").spec(problem(ProblemType.INVALID_REQUEST));
        ask(client, "AGREEMENT_REQUEST", "黒木様").spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName(
            "A proposed version asks the signer by itself, with where to sign; asking by hand does not ask again (REQ-13.5.6)")
    void aProposedVersionAsksForAgreement() {
        String client = Given.client();
        UUID setId = UUID.randomUUID();
        CloudEvent proposed =
                given.event("judgment", "dev.mamori.criteria-set.proposed.v1", client, """
                {"setId": "%s", "version": "2026.2", "proposedAt": "2026-11-09T16:20:00+09:00"}""".formatted(setId));
        given.arrives(proposed);
        given.arrives(proposed);
        ask(client, "AGREEMENT_REQUEST", setId.toString()).statusCode(201);

        Given.notices(client)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("AGREEMENT_REQUEST"))
                .body("items[0].summary.ja", org.hamcrest.Matchers.containsString("2026.2"))
                .body("items[0].answerAt.service", equalTo("judgment-service"))
                .body("items[0].answerAt.href", equalTo("/v1/clients/" + client + "/criteria-sets/" + setId));
        duties(client, false).body("items.kind", contains("REQUEST"));
    }

    @Test
    @DisplayName(
            "All at the centre are told, of what the company caused as an alert; personal data is refused (REQ-13.5.1, REQ-7.5, REQ-14.3)")
    void tellsTheCentreAndProductOwners() {
        String client = Given.client();
        tell(client, "STAFF_NOTICE", "請求書の印字もれが続いています。", true).statusCode(201).body("emergency", equalTo(true));
        tell(client, "VOICE_OF_CUSTOMER", "解約の手順が分かりにくいという声があります。", false)
                .statusCode(201)
                .body("departments", contains("PRODUCT"));
        tell(client, "STAFF_NOTICE", "黒木様（090-0123-0005）に注意", false)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("TELEPHONE_NUMBER", "NAME"));
        tell(client, "POLICE", "x", false).spec(problem(ProblemType.INVALID_REQUEST));

        as(Tokens.communicator("OP-0231", "CTR-S2", client))
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200)
                .body("items.kind", contains("STAFF_NOTICE"));
        Given.notices(client).body("items", empty());
    }

    @Test
    @DisplayName("A judgment that leaves the mandate is owed to the client from then on (REQ-12.5.8)")
    void outOfMandateIsOwed() {
        String client = Given.client();
        String caseId = UUID.randomUUID().toString();
        String escalated = """
                {"judgmentId": "%s", "caseId": "%s", "escalatedAt": "2026-10-09T16:00:00+09:00"}""".formatted(UUID.randomUUID(), caseId);

        given.arrives(given.event("judgment", "dev.mamori.judgment.out-of-mandate.v1", client, escalated));

        as(Tokens.manager("MG-0001", "CTR-S2", client))
                .get("/v1/clients/{c}/report-duties", client)
                .then()
                .statusCode(200)
                .body("items.kind", contains("OUT_OF_MANDATE"))
                .body("items.subject", contains("cases/" + caseId));
    }

    @Test
    @DisplayName("A demand of the client goes to legal and to the addressee for pressure, without its words (REQ-14.5)")
    void aDemandGoesToLegal() throws Exception {
        String client = Given.client();
        String legal = department(client, "LEGAL");
        String incident = contact(client, 1);
        String addressee = person(client, "PRESSURE", 1);
        String recorded = """
                {"recordId": "%s", "kind": "STOP_TRADE", "receivedAt": "2026-10-09T16:00:00+09:00"}""".formatted(UUID.randomUUID());

        given.arrives(given.event("case", "dev.mamori.case.client-pressure-recorded.v1", client, recorded));

        await().untilAsserted(() -> assertThat(Smtp.to(smtp, legal)).hasSize(1));
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, addressee)).hasSize(1));
        assertThat(Smtp.to(smtp, incident)).isEmpty();
        Given.notices(client).body("items", empty());
        inside(client, Tokens.specialist("LG-0001", client), "CLIENT_DEMAND").body("items", hasSize(1));
    }

    private ValidatableResponse tell(String client, String kind, String text, boolean caused) {
        return as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .body(Map.of("kind", kind, "text", text, "companyCaused", caused))
                .post("/v1/clients/{c}/inside-notices", client)
                .then();
    }

    private static ValidatableResponse ask(String client, String kind, String subject) {
        return as(Tokens.manager("MG-0001", "CTR-S2", client))
                .body(Map.of("kind", kind, "subjectId", subject))
                .post("/v1/clients/{c}/client-requests", client)
                .then();
    }

    private static ValidatableResponse open(String client, String kind, String knownAt) {
        return as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .body(Map.of("kind", kind, "knownAt", knownAt))
                .post(DUTIES, client)
                .then();
    }

    private static String openOf(String client, UUID caseId, String knownAt) {
        return as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .body(Map.of("kind", "LITIGATION", "caseId", caseId, "knownAt", knownAt))
                .post(DUTIES, client)
                .then()
                .statusCode(201)
                .extract()
                .path("dutyId");
    }

    private CloudEvent judged(String client, String judgment, UUID caseId, String decidedAt) {
        return given.event(
                "judgment", "dev.mamori.judgment.signed.v1", client, """
                {"judgmentId": "%s", "caseId": "%s", "verdict": "HARASSMENT", "criteriaCodes": [],
                 "criteriaSetVersion": "MRI-2026.1", "decidedAt": "%s"}""".formatted(judgment, caseId, decidedAt));
    }

    private static ValidatableResponse report(String client, String duty) {
        return as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .post(DUTIES + "/{d}/report", client, duty)
                .then();
    }

    private static ValidatableResponse duties(String client, boolean open) {
        return as(Given.tokenOf(client))
                .queryParam("open", open)
                .get(DUTIES, client)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inside(String client, String kind) {
        return inside(client, Tokens.manager("MG-0001", "CTR-S2", client), kind);
    }

    private static ValidatableResponse inside(String client, String token, String kind) {
        return as(token)
                .queryParam("kind", kind)
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200);
    }

    private static void agree(String client, String kind, String within) {
        as(Tokens.manager("MG-0001", "CTR-S2", client))
                .header("If-Match", "\"0\"")
                .body(limit(within))
                .put(LIMITS + "/" + kind, client)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    private static Map<String, Object> limit(String within) {
        return Map.of(
                "within",
                within,
                "acknowledgeWithin",
                "PT4H",
                "climbAfter",
                "PT2H",
                "agreedWith",
                "早川",
                "agreedOn",
                "2026-10-01");
    }

    private static String contact(String client, int rank) {
        return person(client, "INCIDENT", rank);
    }

    private static String person(String client, String role, int rank) {
        String address = UUID.randomUUID() + "@mirai.example";
        once(Given.ADMIN)
                .body(Map.of("name", "早川", "role", role, "email", address, "language", "ja", "rank", rank))
                .post("/v1/clients/{c}/contacts", client)
                .then()
                .statusCode(201);
        return address;
    }

    private static String department(String client, String department) {
        String address = UUID.randomUUID() + "@agency.example";
        as(Given.ADMIN)
                .body(Map.of("email", address, "language", "ja"))
                .put("/v1/clients/{c}/departments/{d}", client, department)
                .then()
                .statusCode(200);
        return address;
    }
}
