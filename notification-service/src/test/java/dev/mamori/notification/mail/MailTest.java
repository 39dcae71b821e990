package dev.mamori.notification.mail;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.icegreen.greenmail.util.GreenMail;
import dev.mamori.notification.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mail, against a real SMTP server. Each test has addresses of its own. */
@QuarkusTest
class MailTest {
    GreenMail smtp;

    SmtpGate gate;

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Inject
    @RealTime
    MutableClock realTime;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    MailConfig config;

    @Test
    @DisplayName(
            "The client's contact gets a masked summary and a link, as text and HTML, in Japanese first (REQ-5.3.4, REQ-9.4)")
    void tellsTheContactInJapanese() throws Exception {
        String client = Given.client();
        String address = contact(client, "INCIDENT", "ja", Map.of());

        given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "title": "黒木様の件", "customerNumber": "+819001230005",
                 "staffName": "桐谷"}""".formatted(UUID.randomUUID())));

        MimeMessage mail = awaitOne(address);
        String notice = Given.notices(client).extract().path("items[0].noticeId");
        String text = Smtp.part(mail, "text/plain");
        String html = Smtp.part(mail, "text/html");
        assertThat(mail.getSubject()).isEqualTo("速報：事案を受け付けました");
        assertThat(mail.getHeader("Content-Language", ",")).isEqualTo("ja");
        assertThat(text).contains("【速報】", "https://mamori.example/v1/clients/" + client + "/notices/" + notice);
        assertThat(html).contains("lang=\"ja\"", "【速報】", "/notices/" + notice);
        for (String planted : List.of("黒木", "9001230005", "桐谷", address)) {
            assertThat(text + html + mail.getSubject()).doesNotContain(planted);
        }
    }

    @Test
    void tellsTheContactInHerLanguage() throws Exception {
        String client = Given.client();
        String address = contact(client, "INCIDENT", "en", Map.of());

        given.caseOpened(client);

        MimeMessage mail = awaitOne(address);
        assertThat(mail.getSubject()).isEqualTo("First report: a case was opened");
        assertThat(Smtp.part(mail, "text/plain"))
                .contains("has not been judged yet")
                .doesNotContain("事案");
    }

    @Test
    @DisplayName("Quiet hours delay a report and never an emergency (REQ-12.5.7)")
    void quietHoursNeverDelayAnEmergency() throws Exception {
        String client = Given.client();
        String address = contact(client, "INCIDENT", "ja", Map.of("quietFrom", "22:00", "quietUntil", "07:00"));
        clock.set("2026-11-09T23:00:00+09:00");

        given.caseOpened(client);
        given.arrives(given.event("case", "dev.mamori.case.police-called.v1", client, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_EMERGENCY"}"""));

        assertThat(awaitOne(address).getSubject()).startsWith("【至急】");
        await().untilAsserted(() -> assertThat(waits(client)).containsExactly(true));
        realTime.advance(Duration.ofHours(8).plusMinutes(1));
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, address)).hasSize(2));
    }

    @Test
    @DisplayName("Consent is asked of the signer, and the notice carries where it is given")
    void consentIsAskedOfTheSigner() {
        String client = Given.client();
        String incident = contact(client, "INCIDENT", "ja", Map.of());
        String signer = contact(client, "SIGNER", "ja", Map.of());

        given.arrives(given.event("blocklist", "dev.mamori.block.consent-requested.v1", client, """
                {"requestId": "R-1"}"""));

        awaitOne(signer);
        assertThat(Smtp.to(smtp, incident)).isEmpty();
        Given.notices(client)
                .body("items.answerAt.service", contains("blocklist-service"))
                .body("items.answerAt.href", contains("/v1/clients/" + client + "/block-requests/R-1"));
    }

    @Test
    @DisplayName("Centre, client, legal and general affairs get one notice each of a new case (REQ-5.3.4)")
    void eachRecipientClassGetsOne() {
        String client = Given.client();
        String contact = contact(client, "INCIDENT", "ja", Map.of());
        List<String> departments = List.of(
                department(client, "LEGAL"), department(client, "GENERAL_AFFAIRS"), department(client, "CENTRE"));
        String product = department(client, "PRODUCT");

        given.caseOpened(client);

        awaitOne(contact);
        departments.forEach(this::awaitOne);
        assertThat(Smtp.to(smtp, product)).isEmpty();
    }

    @Test
    @DisplayName("A possible breach of law asks legal for an outside opinion; the client does not see it (REQ-5.4.4)")
    void legalIsAskedForAnOpinion() throws Exception {
        String client = Given.client();
        String contact = contact(client, "INCIDENT", "ja", Map.of());
        String legal = department(client, "LEGAL");

        given.arrives(given.event("case", "dev.mamori.case.possible-illegality.v1", client, """
                {"caseId": "%s", "entryId": "%s", "at": "2026-11-09T16:20:00+09:00"}""".formatted(
                        UUID.randomUUID(), UUID.randomUUID())));

        assertThat(awaitOne(legal).getSubject()).isEqualTo("社外の意見照会の依頼");
        assertThat(Smtp.to(smtp, contact)).isEmpty();
        Given.notices(client).body("items.kind", org.hamcrest.Matchers.empty());
        as(Tokens.specialist("LG-0001", client))
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200)
                .body("items.kind", contains("OPINION_REQUEST"));
        as(Tokens.manager("MG-0001", "CTR-S2", client))
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .body("items.kind", org.hamcrest.Matchers.empty());
    }

    @Test
    @DisplayName("A mail server that is away costs nothing but time; the mail is told once (REQ-15.6)")
    void aMailServerThatIsAwayLosesNothing() {
        String client = Given.client();
        String address = contact(client, "INCIDENT", "ja", Map.of());
        smtp.stop();
        try {
            given.caseOpened(client);
            await().untilAsserted(() -> assertThat(tries(client)).isPositive());
        } finally {
            smtp.start();
        }
        // A dialogue in which the server went away ends by its time limit.
        await().atMost(config.timeout().plusSeconds(20))
                .untilAsserted(() -> assertThat(Smtp.to(smtp, address)).hasSize(1));
    }

    @Test
    @DisplayName("Slow dialogues with the mail server do not hold up an emergency (REQ-12.5.7)")
    void slowDialoguesDoNotHoldUpAnEmergency() {
        String slow = slowSigners(5);
        String client = Given.client();
        String address = contact(client, "INCIDENT", "ja", Map.of());
        try {
            given.arrives(consentRequested(slow));
            await().untilAsserted(() -> assertThat(gate.held()).isEqualTo(config.senders()));

            given.arrives(policeCalled(client));

            awaitOne(address);
            assertThat(gate.held()).isEqualTo(config.senders());
        } finally {
            gate.pass(5);
        }
        await().untilAsserted(() -> assertThat(pending(slow)).isZero());
    }

    @Test
    @DisplayName("No dialogue with a server that answers at once waits for its time limit, however many begin together")
    void mailsThatAreSentTogetherDoNotHang() {
        List<String> clients = Stream.generate(Given::client).limit(40).toList();
        clients.forEach(client -> IntStream.range(0, 5).forEach(n -> contact(client, "SIGNER", "ja", Map.of())));

        clients.forEach(client -> given.arrives(consentRequested(client)));

        await().atMost(config.timeout().dividedBy(2)).untilAsserted(() -> assertThat(
                        clients.stream().mapToLong(this::pending).sum())
                .isZero());
    }

    @Test
    @DisplayName("What is sent next is chosen anew each time: an emergency goes before older reports (REQ-12.5.7)")
    void anEmergencyGoesBeforeOlderReports() {
        String client = slowSigners(config.senders());
        String older = contact(client, "INCIDENT", "ja", Map.of());
        String urgent = Given.client();
        contact(urgent, "INCIDENT", "ja", Map.of(), SmtpGate.SLOW);
        String next = Given.client();
        String address = contact(next, "INCIDENT", "ja", Map.of());
        int waiting = config.senders() + 1;
        try {
            // In one commit, so that a sender that begins with the first ones sees the later one too.
            transactions.inClient(new ClientId(client), () -> {
                given.arrives(consentRequested(client));
                given.caseOpened(client);
            });
            await().untilAsserted(() -> assertThat(gate.held()).isEqualTo(config.senders()));
            given.arrives(policeCalled(urgent));
            await().untilAsserted(() -> assertThat(gate.held()).isEqualTo(waiting));
            given.arrives(policeCalled(next));

            gate.pass(1);

            awaitOne(address);
            awaitOne(older);
            assertThat(inOrder(address, older)).containsExactly(address, older);
        } finally {
            gate.pass(waiting - 1);
        }
        await().untilAsserted(
                        () -> assertThat(pending(client) + pending(urgent)).isZero());
    }

    @Test
    @DisplayName("What was shown to whom and when is kept (REQ-13.5.5)")
    void receiptsTellWhatWasShownToWhom() {
        String client = Given.client();
        contact(client, "INCIDENT", "ja", Map.of());
        given.caseOpened(client);
        String notice = Given.notices(client).extract().path("items[0].noticeId");
        await().untilAsserted(() -> as(Given.tokenOf(client))
                .get("/v1/clients/{c}/notices/{n}/receipts", client, notice)
                .then()
                .statusCode(200)
                .body("items.channel", hasItems("API", "MAIL"))
                .body("items.recipient", hasItems("hayakawa"))
                .body("items.state", hasItems("READ", "SENT")));
        String other = Given.client();
        as(Given.tokenOf(other))
                .get("/v1/clients/{c}/notices/{n}/receipts", other, notice)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("An endpoint that was switched off is told of by mail")
    void switchedOffEndpointIsToldOfByMail() throws Exception {
        String client = Given.client();
        String address = contact(client, "INCIDENT", "ja", Map.of());
        Given.webhook(client, "http://127.0.0.1:9/");
        transactions.inClient(new ClientId(client), () -> {
            sql.update(
                    "update webhook set failing_since = ?",
                    java.time.Instant.now().minus(Duration.ofDays(9)));
        });

        given.arrives(given.event("case", "dev.mamori.case.police-called.v1", client, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_CONSULT"}"""));

        await().untilAsserted(() -> assertThat(Smtp.to(smtp, address)).hasSize(2));
        assertThat(Smtp.to(smtp, address).stream().map(MailTest::subject))
                .anyMatch(subject -> subject.contains("Webhook 停止"));
    }

    @Test
    void textsAndAddressesLieEncrypted() {
        String client = Given.client();
        contact(client, "INCIDENT", "ja", Map.of());
        given.caseOpened(client);

        String stored = transactions.inClient(new ClientId(client), () -> sql.first(
                        "select address || subject || body_text || body_html from mail", row -> row.getString(1))
                .orElseThrow());
        assertThat(stored).startsWith("k1:").doesNotContain("@", "速報", "mamori.example");
    }

    @Test
    void quietHoursMustBeWhole() {
        String client = Given.client();
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("quietFrom", "22:00"),
                Map.of("quietUntil", "22:00"),
                Map.of("quietFrom", "22:00", "quietUntil", "22:00"),
                Map.of("quietFrom", "25:00", "quietUntil", "22:00"))) {
            once(Given.ADMIN)
                    .body(person("INCIDENT", "ja", "a@mirai.example", bad))
                    .post("/v1/clients/{c}/contacts", client)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST));
        }
    }

    @Test
    void departmentsAreTheAdmins() {
        String client = Given.client();
        Map<String, Object> body = Map.of("email", "legal@agency.example", "language", "ja");
        String path = "/v1/clients/{c}/departments/{d}";
        as(Given.tokenOf(client)).body(body).put(path, client, "LEGAL").then().spec(problem(ProblemType.FORBIDDEN));
        as(Given.ADMIN).get(path, client, "LEGAL").then().spec(problem(ProblemType.NOT_FOUND));
        as(Given.ADMIN).body(body).put(path, client, "LEGAL").then().statusCode(200);
        as(Given.tokenOf(client)).get(path, client, "LEGAL").then().spec(problem(ProblemType.FORBIDDEN));
        as(Given.ADMIN)
                .get("/v1/clients/{c}/departments", client)
                .then()
                .body("items.email", contains("legal@agency.example"));
        String seen = as(Given.ADMIN)
                .get(path, client, "LEGAL")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(Given.ADMIN)
                .header("If-Match", seen)
                .delete(path, client, "LEGAL")
                .then()
                .statusCode(204);
        as(Given.ADMIN)
                .header("If-Match", seen)
                .delete(path, client, "LEGAL")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("Nobody overwrites or removes a department's address unseen")
    void departmentsAreChangedByWhoSawTheLastVersion() {
        String client = Given.client();
        String path = "/v1/clients/{c}/departments/{d}";
        Map<String, Object> first = Map.of("email", "legal@agency.example", "language", "ja");
        Map<String, Object> second = Map.of("email", "houmu@agency.example", "language", "ja");
        String stale = as(Given.ADMIN)
                .body(first)
                .put(path, client, "LEGAL")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(Given.ADMIN).body(second).put(path, client, "LEGAL").then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(Given.ADMIN).delete(path, client, "LEGAL").then().spec(problem(ProblemType.VERSION_REQUIRED));

        String present = as(Given.ADMIN)
                .header("If-Match", stale)
                .body(second)
                .put(path, client, "LEGAL")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(Given.ADMIN)
                .header("If-Match", stale)
                .body(first)
                .put(path, client, "LEGAL")
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(Given.ADMIN)
                .header("If-Match", stale)
                .delete(path, client, "LEGAL")
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(Given.ADMIN)
                .get(path, client, "LEGAL")
                .then()
                .header("ETag", present)
                .body("email", equalTo("houmu@agency.example"));
    }

    /** A client with so many signers whose mails stay in the gate. */
    private static String slowSigners(int count) {
        String client = Given.client();
        for (int i = 0; i < count; i++) {
            contact(client, "SIGNER", "ja", Map.of(), SmtpGate.SLOW);
        }
        return client;
    }

    private CloudEvent consentRequested(String client) {
        return given.event("blocklist", "dev.mamori.block.consent-requested.v1", client, """
                {"requestId": "R-1"}""");
    }

    private CloudEvent policeCalled(String client) {
        return given.event("case", "dev.mamori.case.police-called.v1", client, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_EMERGENCY"}""");
    }

    /** Those of these addresses that got mail, the first one first. */
    private List<String> inOrder(String... addresses) {
        return Arrays.stream(smtp.getReceivedMessages())
                .flatMap(mail -> Arrays.stream(addresses).filter(address -> Smtp.isTo(mail, address)))
                .toList();
    }

    private int pending(String client) {
        return waits(client).size();
    }

    private MimeMessage awaitOne(String address) {
        await().untilAsserted(() -> assertThat(Smtp.to(smtp, address)).hasSize(1));
        return Smtp.to(smtp, address).getFirst();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Boolean> waits(String client) {
        return transactions.inClient(
                new ClientId(client),
                () -> sql.list("select not emergency from mail where state = 'PENDING'", row -> row.getBoolean(1)));
    }

    private int tries(String client) {
        return transactions.inClient(
                new ClientId(client), () -> sql.first("select coalesce(max(tries), 0) from mail", row -> row.getInt(1))
                        .orElseThrow());
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

    private static String contact(String client, String role, String language, Map<String, Object> more) {
        return contact(client, role, language, more, "");
    }

    private static String contact(
            String client, String role, String language, Map<String, Object> more, String beginning) {
        String address = beginning + UUID.randomUUID() + "@mirai.example";
        once(Given.ADMIN)
                .body(person(role, language, address, more))
                .post("/v1/clients/{c}/contacts", client)
                .then()
                .statusCode(201);
        return address;
    }

    private static Map<String, Object> person(String role, String language, String address, Map<String, Object> more) {
        Map<String, Object> person =
                new HashMap<>(Map.of("name", "早川", "role", role, "email", address, "language", language));
        person.putAll(more);
        return person;
    }
}
