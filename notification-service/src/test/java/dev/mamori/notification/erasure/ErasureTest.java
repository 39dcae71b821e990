package dev.mamori.notification.erasure;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {
    private static final String REPORTS = "/v1/clients/{c}/erasure-reports";
    private static final String WORDS = "レジ脇で土下座を求められた件は本部へつないでください";

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @BeforeEach
    void soonAfterTheOpening() {
        clock.set("2026-11-09T16:25:00+09:00");
    }

    @Test
    @DisplayName(
            "What notices, mails, messages and receipts keep of an erased case goes; figures and times stay (REQ-14.3)")
    void erasesWordsAndKeepsFigures() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        try (Receiver receiver = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            contact(client);
            opened(client, caseId);
            signed(client, caseId);
            String told = staffNotice(client, caseId);
            String noticeId = Given.notices(client).extract().path("items[0].noticeId");
            as(Given.tokenOf(client))
                    .body(Map.of("acknowledgedBy", "早川"))
                    .post("/v1/clients/{c}/notices/{n}/acknowledgement", client, noticeId)
                    .then()
                    .statusCode(200);
            await().until(() -> receiver.messages().size() == 2);
            await().until(() -> count(client, "select count(*) from mail where state = 'SENT'") == 2);
            await().until(() -> count(client, "select count(*) from delivery where state = 'DELIVERED'") == 2);
            int cases = count(client, "select count(*) from case_figure");
            int judgments = count(client, "select count(*) from judgment_figure where verdict = 'HARASSMENT'");
            int made = count(client, "select count(*) from report_duty where reported_at is not null");

            given.arrives(erased(client, "case", caseId));

            Given.notices(client)
                    .body("items", hasSize(2))
                    .body("items.summary.ja", everyItem(equalTo("（消去済み）")))
                    .body("items.summary.en", everyItem(equalTo("(erased)")))
                    .body("items.erasedAt", everyItem(notNullValue()))
                    .body("items.acknowledgedBy", not(hasItem("早川")));
            as(Tokens.specialist("LG-0001", client))
                    .get("/v1/clients/{c}/inside-notices/{n}", client, told)
                    .then()
                    .statusCode(200)
                    .body("summary.ja", equalTo("（消去済み）"));
            assertThat(count(client, "select count(*) from delivery where body <> ''"))
                    .isZero();
            assertThat(texts(
                            client,
                            "select subject from mail union all select body_text from mail union all select"
                                    + " body_html from mail"))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(cipher.decrypt(text)).isEqualTo("（消去済み）"));
            assertThat(texts(client, "select summary_ja || summary_en from notice"))
                    .noneSatisfy(text -> assertThat(text).contains(WORDS));
            as(Tokens.auditor("AU-0001", client))
                    .get("/v1/clients/{c}/notices/{n}/receipts", client, noticeId)
                    .then()
                    .statusCode(200)
                    .body("items.shown", everyItem(not(containsString(caseId.toString()))));
            assertThat(count(client, "select count(*) from case_figure"))
                    .isEqualTo(cases)
                    .isEqualTo(1);
            assertThat(count(client, "select count(*) from judgment_figure where verdict = 'HARASSMENT'"))
                    .isEqualTo(judgments)
                    .isEqualTo(1);
            assertThat(count(client, "select count(*) from report_duty where reported_at is not null"))
                    .isEqualTo(made);
            reports(client)
                    .body("items", hasSize(1))
                    .body("items[0].subject", equalTo("CASE"))
                    .body("items[0].subjectId", equalTo(caseId.toString()))
                    .body("items[0].erasedAt", equalTo("2031-11-09T07:20:00Z"))
                    .body("items[0].notices", equalTo(4))
                    .body("items[0].deliveries", equalTo(2))
                    .body("items[0].mails", equalTo(2))
                    .body("items[0].names", equalTo(1));
        }
    }

    @Test
    @DisplayName("What still waits to be sent or owed of an erased case is not sent and not owed")
    void endsWhatWaits() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        try (Receiver receiver = Receiver.plain()) {
            receiver.answering(message -> Receiver.Reply.of(503, "Retry-After", "3600"));
            String webhook = Given.webhook(client, receiver.url()).extract().path("webhookId");
            opened(client, caseId);
            await().until(() -> count(client, "select count(*) from delivery_attempt") == 1);

            given.arrives(erased(client, "case", caseId));

            assertThat(count(client, "select count(*) from delivery where state = 'PENDING'"))
                    .isZero();
            assertThat(count(client, "select count(*) from report_duty where reported_at is null"))
                    .isZero();
            assertThat(count(client, "select count(*) from acknowledgement_watch where due_at is not null"))
                    .isZero();
            reports(client).body("items[0].duties", equalTo(1)).body("items[0].deliveries", equalTo(1));
            // Neither does a replay bring it back.
            as(Given.tokenOf(client))
                    .body(Map.of("from", "2020-01-01T00:00:00Z", "until", "2040-01-01T00:00:00Z", "what", "ALL"))
                    .post("/v1/clients/{c}/webhooks/{w}/replay", client, webhook);
            assertThat(count(client, "select count(*) from delivery where state = 'PENDING'"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("Told twice, by the same event and by another one, it is erased once and reported once (REQ-15.6)")
    void eachErasureTakesEffectOnce() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        opened(client, caseId);
        CloudEvent event = erased(client, "case", caseId);
        given.arrives(event);
        String first = reports(client).extract().asString();

        given.arrives(event);
        given.arrives(erased(client, "case", caseId));

        assertThat(reports(client).extract().asString()).isEqualTo(first);
        reports(client)
                .body("items[0].notices", equalTo(2))
                .body("items[0].eventId", equalTo(event.id().toString()));
    }

    @Test
    @DisplayName("Of the same id at another client nothing is touched, and its reports are not shown (REQ-14.3)")
    void anotherClientsThingsStay() {
        String client = Given.client();
        String other = Given.client();
        UUID caseId = UUID.randomUUID();
        opened(client, caseId);
        opened(other, caseId);

        given.arrives(erased(client, "case", caseId));

        Given.notices(other)
                .body("items[0].summary.ja", containsString(caseId.toString()))
                .body("items[0].erasedAt", equalTo(null));
        reports(other).body("items", empty());
        as(Tokens.auditor("AU-0001", other)).get(REPORTS, client).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("Of a case and a customer that are unknown here the report says that nothing was kept")
    void unknownThingsAreReportedAsNothing() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        UUID customer = UUID.randomUUID();

        given.arrives(erased(client, "case", caseId));
        given.arrives(erased(client, "customer", customer));

        reports(client).body("items", hasSize(2)).body("items.notices", everyItem(equalTo(0)));
        as(Tokens.auditor("AU-0001", client))
                .queryParam("subjectId", customer)
                .get(REPORTS, client)
                .then()
                .statusCode(200)
                .body("items.subject", contains("CUSTOMER"));
    }

    @Test
    @DisplayName("Words in which somebody wrote a customer's id go with the customer; words about others stay")
    void ownWordsAboutACustomerGo() {
        String client = Given.client();
        UUID customer = UUID.randomUUID();
        String about = tell(client, "顧客 " + customer + " の件は窓口を一本化してください", null);
        String others = tell(client, "本日は窓口を一本化してください", null);

        given.arrives(erased(client, "customer", customer));

        summary(client, about).body("summary.ja", equalTo("（消去済み）"));
        summary(client, others).body("summary.ja", equalTo("本日は窓口を一本化してください"));
    }

    @Test
    @DisplayName(
            "Events that come after the erasure, from a slower feed, make no notice; people are told that the case is gone")
    void nothingIsToldOfAnErasedCase() {
        String client = Given.client();
        UUID caseId = UUID.randomUUID();
        opened(client, caseId);
        given.arrives(erased(client, "case", caseId));

        signed(client, caseId);
        given.arrives(given.event("judgment", "dev.mamori.judgment.out-of-mandate.v1", client, """
                {"caseId": "%s", "escalatedAt": "2026-11-09T16:20:00+09:00"}""".formatted(caseId)));

        Given.notices(client).body("items", hasSize(1));
        assertThat(count(client, "select count(*) from report_duty where reported_at is null"))
                .isZero();
        once(Tokens.supervisor("SV-0001", "CTR-S2", client))
                .body(Map.of("kind", "STAFF_NOTICE", "text", WORDS, "caseId", caseId))
                .post("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(422);
        once(Tokens.supervisor("SV-0001", "CTR-S2", client))
                .body(Map.of("kind", "VISIT_REQUEST", "subjectId", caseId))
                .post("/v1/clients/{c}/client-requests", client)
                .then()
                .statusCode(422);
    }

    @Test
    @DisplayName("Reports are read by manager, specialist and auditor, and by nobody else; they cannot be changed")
    void reportsAreForThoseWhoAnswer() {
        String client = Given.client();
        given.arrives(erased(client, "case", UUID.randomUUID()));
        for (String token : List.of(
                Tokens.manager("MG-0001", "CTR-S2", client),
                Tokens.specialist("LG-0001", client),
                Tokens.auditor("AU-0001", client))) {
            as(token).get(REPORTS, client).then().statusCode(200);
        }
        as(Given.tokenOf(client)).get(REPORTS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.communicator("OP-0231", "CTR-S2", client))
                .get(REPORTS, client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThatThrownBy(() -> count(client, """
                with gone as (delete from erasure_report returning 1) select count(*) from gone""")).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("Reports come in pages, the newest first")
    void pages() {
        String client = Given.client();
        for (int i = 0; i < 3; i++) {
            given.arrives(erased(client, "case", UUID.randomUUID()));
        }
        var first = as(Tokens.auditor("AU-0001", client))
                .queryParam("limit", 2)
                .get(REPORTS, client)
                .then()
                .body("items", hasSize(2))
                .extract();
        as(Tokens.auditor("AU-0001", client))
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(REPORTS, client)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    @DisplayName("Every table in which a notice or a case is named is thought of by the erasure")
    void everyTableIsThoughtOf() throws Exception {
        List<String> named =
                transactions.inClient(new ClientId("CL-ANY"), () -> sql.list("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name in ('case_id', 'notice_id') order by 1""", row -> row.getString(1)));

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "notice",
                        "delivery",
                        "mail",
                        "acknowledgement",
                        "acknowledgement_watch",
                        "report_duty",
                        // Who saw it first when: nothing of the case.
                        "notice_reading",
                        // Counts.
                        "case_figure",
                        "judgment_figure");
        String procedure = Files.readString(Path.of("src/main/resources/db/migration/V1040__erasure.sql"));
        for (String table :
                List.of("notice", "delivery", "mail", "acknowledgement", "acknowledgement_watch", "report_duty")) {
            assertThat(procedure).containsPattern("(UPDATE|DELETE FROM) " + table + " ");
        }
    }

    private void contact(String client) {
        once(Given.ADMIN)
                .body(Map.of(
                        "name",
                        "早川",
                        "role",
                        "INCIDENT",
                        "email",
                        client.toLowerCase() + "@m.example",
                        "language",
                        "ja"))
                .post("/v1/clients/{c}/contacts", client)
                .then()
                .statusCode(201);
    }

    private void opened(String client, UUID caseId) {
        given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": [], "openedAt": "2026-11-09T16:20:00+09:00"}""".formatted(caseId)));
    }

    private void signed(String client, UUID caseId) {
        given.arrives(given.event("judgment", "dev.mamori.judgment.signed.v1", client, """
                {"judgmentId": "J-%s", "caseId": "%s", "verdict": "HARASSMENT", "criteriaCodes": ["ABUSE.1"],
                 "criteriaSetVersion": "MRI-2026.1", "decidedAt": "2026-11-09T17:20:00+09:00"}""".formatted("1", caseId)));
    }

    private CloudEvent erased(String client, String what, UUID id) {
        return given.event("case", "dev.mamori." + what + ".erased.v1", client, """
                {"%sId": "%s", "erasedAt": "2031-11-09T07:20:00Z"}""".formatted(what, id));
    }

    private static String staffNotice(String client, UUID caseId) {
        return tell(client, WORDS, caseId);
    }

    private static String tell(String client, String words, UUID caseId) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "STAFF_NOTICE", "text", words));
        if (caseId != null) {
            body.put("caseId", caseId);
        }
        return once(Tokens.supervisor("SV-0001", "CTR-S2", client))
                .body(body)
                .post("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(201)
                .extract()
                .path("noticeId");
    }

    private static ValidatableResponse summary(String client, String noticeId) {
        return as(Tokens.supervisor("SV-0001", "CTR-S2", client))
                .get("/v1/clients/{c}/inside-notices/{n}", client, noticeId)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse reports(String client) {
        return as(Tokens.auditor("AU-0001", client)).get(REPORTS, client).then().statusCode(200);
    }

    private int count(String client, String query) {
        return transactions.inClient(new ClientId(client), () -> sql.first(query, row -> row.getInt(1))
                .orElseThrow());
    }

    private List<String> texts(String client, String query) {
        return transactions.inClient(new ClientId(client), () -> sql.list(query, row -> row.getString(1)));
    }
}
