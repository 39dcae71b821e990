package dev.mamori.cases.privacy;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    HoldStore holds;

    @Inject
    Sql sql;

    World.Site site;
    Privacy privacy;

    @BeforeEach
    void aSite() {
        clock.set(at("16:06:00"));
        site = world.site();
        privacy = new Privacy(site);
    }

    @Test
    @DisplayName("Retention: longer is in force at once; shorter only when another person confirms that very proposal")
    void shortensByTwoPeople() {
        retention(site.asClient()).body("version", equalTo(0)).body("caseDays", equalTo(1825));
        decide(site.asArima(), 2000, 2000, 2000).body("version", equalTo(1)).body("caseDays", equalTo(2000));
        decide(site.asArima(), 2000, 30, 3000)
                .body("caseDays", equalTo(2000))
                .body("customerDays", equalTo(2000))
                .body("proposed.caseDays", equalTo(30))
                .body("proposed.version", equalTo(2));
        confirm(site.asArima(), "\"2\"").spec(problem(ProblemType.FORBIDDEN));
        confirm(privacy.specialist("LG-1-"), "\"1\"").spec(problem(ProblemType.STALE_VERSION));
        as(privacy.specialist("LG-1-"))
                .post(site.path("/retention/confirmation"))
                .then()
                .spec(problem(ProblemType.VERSION_REQUIRED));
        confirm(privacy.specialist("LG-1-"), "\"2\"")
                .statusCode(200)
                .body("caseDays", equalTo(30))
                .body("proposed", nullValue());
        confirm(privacy.specialist("LG-1-"), "\"2\"").spec(problem(ProblemType.CONFLICT));
        as(site.asOhara())
                .body(Map.of("contactDays", 1, "caseDays", 1, "customerDays", 1, "reason", "x"))
                .put(site.path("/retention"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asArima())
                .body(Map.of("contactDays", 0, "caseDays", 1, "customerDays", 1, "reason", "x"))
                .put(site.path("/retention"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName(
            "REQ-14.3: erasure before its time takes two people; words and names are gone, what counts stays, and others"
                    + " hear of it")
    void erasesByTwoPeople() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田 剛");
        String caseId = privacy.caseOf(privacy.matter(customer, contact), contact);
        String path = site.path("/cases/" + caseId);
        everything(path, contact);
        privacy.askErasure(site.asArima(), "CONTACT", contact).spec(problem(ProblemType.CONFLICT));
        privacy.askErasure(site.asArima(), "CUSTOMER", customer).spec(problem(ProblemType.CONFLICT));
        String erasure = privacy.askErasure(site.asArima(), "CASE", caseId)
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("erasureId");
        privacy.askErasure(privacy.specialist("LG-1-"), "CASE", caseId).spec(problem(ProblemType.CONFLICT));
        as(site.asOhara()).get(path).then().statusCode(200);
        privacy.decideErasure(site.asArima(), erasure, true).spec(problem(ProblemType.FORBIDDEN));
        privacy.decideErasure(privacy.specialist("LG-1-"), erasure, true)
                .statusCode(200)
                .body("state", equalTo("ERASED"));
        privacy.decideErasure(privacy.specialist("LG-2-"), erasure, true).spec(problem(ProblemType.CONFLICT));
        as(site.asOhara()).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        for (String table : tablesWith("case_id")) {
            assertThat(count("select count(*) from " + table + " where case_id = '" + caseId + "'"))
                    .as(table)
                    .isZero();
        }
        as(site.asOhara())
                .queryParam("from", at("00:00:00"))
                .queryParam("to", at("2026-11-10", "00:00:00"))
                .get(site.path("/cause-shares"))
                .then()
                .body("cases", equalTo(1))
                .body("causes.find { it.kind == 'PROCEDURE' }.cases", equalTo(1));
        assertThat(events()).contains("dev.mamori.case.erased.v1 " + caseId);
        assertThat(count(
                        "select count(*) from audit_record where subject_id = '" + caseId + "' and reason is not null"))
                .as("reasons in the audit trail")
                .isZero();
        assertThat(count("select count(*) from audit_record where subject_id = '" + caseId + "' and erased"))
                .isPositive();
        String ofContact =
                privacy.askErasure(site.asArima(), "CONTACT", contact).extract().path("erasureId");
        privacy.decideErasure(privacy.specialist("LG-1-"), ofContact, true).statusCode(200);
        as(site.asOhara()).get(site.path("/contacts/" + contact)).then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asOhara()).get(site.path("/contacts")).then().body("items", hasSize(0));
        assertThat(events()).contains("dev.mamori.contact.erased.v1 " + contact);
        assertThat(count("select count(*) from contact where number_cipher is null and erased_at is not null"))
                .isOne();
        as(Tokens.auditor("AU-1", site.client()))
                .get(site.path("/erasures"))
                .then()
                .statusCode(200)
                .body("items.subject", contains("CONTACT", "CASE"));
    }

    @Test
    void declinesAnErasure() {
        String contact = site.threatened("c1");
        String erasure =
                privacy.askErasure(site.asArima(), "CONTACT", contact).extract().path("erasureId");
        privacy.decideErasure(privacy.specialist("LG-1-"), erasure, false)
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        as(site.asOhara()).get(site.path("/contacts/" + contact)).then().statusCode(200);
        privacy.askErasure(site.asArima(), "CONTACT", UUID.randomUUID().toString())
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        privacy.decideErasure(site.asArima(), UUID.randomUUID().toString(), true)
                .spec(problem(ProblemType.NOT_FOUND));
        privacy.askErasure(site.asOhara(), "CONTACT", contact).spec(problem(ProblemType.FORBIDDEN));
        World.Site other = world.site();
        as(other.asArima())
                .body(Map.of("erase", true))
                .post(other.path("/erasures/" + erasure + "/decision"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName(
            "A legal hold on a customer keeps a case that names no matter, when one of its contacts is of the customer's")
    void holdsAcrossContacts() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        privacy.matter(customer, contact);
        String caseId = as(site.asOhara())
                .body(Map.of(
                        "contactIds", List.of(contact),
                        "title", "脅迫",
                        "customer", Map.of("kind", "UNKNOWN")))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
        privacy.hold("CUSTOMER", customer).statusCode(201);

        privacy.askErasure(site.asArima(), "CASE", caseId).spec(problem(ProblemType.CONFLICT));
        privacy.askErasure(site.asArima(), "CUSTOMER", customer).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("A hold that is being placed is waited for by an erasure")
    void holdIsNotOvertaken() throws Exception {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String caseId = privacy.caseOf(privacy.matter(customer, contact), contact);
        var placing = new CountDownLatch(1);
        var client = new ClientId(site.client());
        var hold = CompletableFuture.runAsync(() -> transactions.inClient(client, () -> {
            holds.waitForOthers();
            placing.countDown();
            pause();
            holds.add(new HoldView(
                    UUID.randomUUID(),
                    HoldSubject.CUSTOMER,
                    UUID.fromString(customer),
                    "訴訟",
                    Instant.now(),
                    "LG-1",
                    null,
                    null));
        }));
        placing.await();

        privacy.askErasure(site.asArima(), "CASE", caseId).spec(problem(ProblemType.CONFLICT));
        hold.join();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("A legal hold on a case keeps its customer too, and the other way round, until it is lifted")
    void holds() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String caseId = privacy.caseOf(privacy.matter(customer, contact), contact);
        String hold = privacy.hold("CASE", caseId).statusCode(201).extract().path("holdId");
        privacy.askErasure(site.asArima(), "CASE", caseId)
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString("保全"));
        privacy.askErasure(site.asArima(), "CUSTOMER", customer).body("detail", containsString("保全"));
        privacy.lift(hold).statusCode(200).body("liftedAt", notNullValue());
        privacy.lift(hold).spec(problem(ProblemType.CONFLICT));
        privacy.hold("CUSTOMER", customer).statusCode(201);
        privacy.askErasure(site.asArima(), "CASE", caseId).body("detail", containsString("保全"));
        privacy.hold("CASE", UUID.randomUUID().toString()).spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(site.asArima())
                .body(Map.of("subject", "CASE", "subjectId", caseId, "reason", "x"))
                .post(site.path("/legal-holds"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asArima()).get(site.path("/legal-holds")).then().body("items", hasSize(2));
    }

    @Test
    @DisplayName("What is written stays: the service can neither change nor delete it past the erasure")
    void cannotChangePastTheErasure() {
        String contact = site.threatened("c1");
        privacy.caseOf(privacy.matter(privacy.customer("郷田"), contact), contact);
        for (String statement : List.of(
                "delete from case_contact",
                "update case_contact set linked_by = 'x'",
                "delete from audit_entry",
                "select set_config('mamori.erasing', 'yes', true), 1; delete from case_contact")) {
            Assertions.assertThatThrownBy(
                            () -> transactions.inClient(new ClientId(site.client()), () -> sql.update(statement)))
                    .as(statement)
                    .isInstanceOf(SqlFailure.class);
        }
        Assertions.assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(site.client()),
                        () -> sql.first(
                                "select mamori_rekey('case_contact', 'linked_by', 'contact_id', ?, ?, 'x')",
                                row -> row.getBoolean(1),
                                UUID.fromString(contact),
                                site.ohara())))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    @DisplayName(
            "REQ-15.4: data of confirmed repeaters may be refused on grounds that do not hold for others; it follows verdicts")
    void decidesByTheClassOfData() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String matter = privacy.matter(customer, contact);
        String request = personRequest("DISCLOSURE", customer)
                .statusCode(201)
                .body("dataClass", equalTo("ORDINARY"))
                .extract()
                .path("requestId");
        decidePerson(request, Map.of("outcome", "REFUSED", "refusalGround", "SERIOUS_HINDRANCE", "answer", "x"))
                .spec(problem(ProblemType.UNPROCESSABLE));
        decidePerson(request, Map.of("outcome", "REFUSED", "answer", "x")).spec(problem(ProblemType.INVALID_REQUEST));
        String first = judged(privacy.caseOf(matter, contact));
        personRequests().body("items.dataClass", contains("ORDINARY"));
        judged(privacy.caseOf(matter, contact));
        personRequests().body("items.dataClass", contains("CONFIRMED_REPEAT"));
        withdraw(first);
        personRequests().body("items.dataClass", contains("ORDINARY"));
        judged(privacy.caseOf(matter, contact));
        decidePerson(request, Map.of("outcome", "REFUSED", "refusalGround", "PROMOTES_WRONGS", "answer", "お答えできません"))
                .statusCode(200)
                .body("dataClass", equalTo("CONFIRMED_REPEAT"))
                .body("answer", equalTo("お答えできません"));
        decidePerson(request, Map.of("outcome", "GRANTED", "answer", "x")).spec(problem(ProblemType.CONFLICT));
        disclose(request).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("開示: what is kept of her, and nobody else, and it is logged; 利用停止 asks for the erasure by two people")
    void carriesOutWhatIsGranted() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田 剛");
        String matter = privacy.matter(customer, contact);
        String request = personRequest("DISCLOSURE", customer).extract().path("requestId");
        disclose(request).spec(problem(ProblemType.CONFLICT));
        decidePerson(request, Map.of("outcome", "GRANTED", "answer", "開示します")).statusCode(200);
        String shown = disclose(request)
                .statusCode(200)
                .body("name", equalTo("郷田 剛"))
                .body("identifiers", contains("+819001230008"))
                .body("contacts.contactId", contains(contact))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("桐谷").doesNotContain(site.kiritani());
        accessLog("").body("items.action", hasItem("PERSON_DATA_DISCLOSED"));
        as(site.asOhara()).post(site.path("/matters/" + matter + "/closing")).then();
        as(site.asOhara())
                .body(Map.of())
                .post(site.path("/matters/" + matter + "/closing"))
                .then();
        transactions.inClient(
                new ClientId(site.client()),
                () -> sql.update("update matter set closed_at = opened_at, closed_by = 'x' where closed_at is null"));
        String stop = personRequest("STOP_USE", customer).extract().path("requestId");
        decidePerson(stop, Map.of("outcome", "GRANTED", "answer", "消去します")).statusCode(200);
        String erasure = as(site.asArima())
                .get(site.path("/erasures"))
                .then()
                .body("items.subjectId", contains(customer))
                .extract()
                .path("items[0].erasureId");
        privacy.decideErasure(site.asArima(), erasure, true).statusCode(200);
        as(site.asOhara()).get(site.path("/customers/" + customer)).then().spec(problem(ProblemType.NOT_FOUND));
        assertThat(events()).contains("dev.mamori.customer.erased.v1 " + customer);
        personRequests().body("items.words", everyItem(equalTo("（消去済み）")));
        as(site.asArima()).get(site.path("/erasures")).then().body("items.reason", everyItem(equalTo("（消去済み）")));
        as(site.asOhara())
                .get(site.path("/matters/" + matter))
                .then()
                .statusCode(200)
                .body("title", equalTo("（消去済み）"));
    }

    @Test
    @DisplayName(
            "REQ-14.3, P8: the auditor reads who read what, page by page; reading the log is logged too; nobody else reads it")
    void readsTheAccessLog() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String caseId = privacy.caseOf(privacy.matter(customer, contact), contact);
        String path = site.path("/cases/" + caseId);
        as(site.asOhara()).get(path).then().statusCode(200);
        as(site.asArima()).get(path + "/journal").then().statusCode(200);
        as(site.asArima())
                .body(Map.of("purpose", "POLICE", "reason", "被害届"))
                .post(path + "/number-disclosures")
                .then()
                .statusCode(200);
        as(site.asOhara())
                .body(Map.of("kind", "PHONE", "value", "090-0123-0008"))
                .post(site.path("/customers/search"))
                .then();
        accessLog("")
                .body("items.action", hasItems("CASE_READ", "JOURNAL_READ", "NUMBER_DISCLOSED"))
                .body("items.find { it.action == 'NUMBER_DISCLOSED' }.purpose", equalTo("POLICE"))
                .body("items.find { it.action == 'NUMBER_DISCLOSED' }.reason", equalTo("被害届"))
                .body("items.action", not(hasItem("CASE_OPENED")));
        accessLog("?actorId=" + site.ohara())
                .body("items.action", hasItem("CASE_READ"))
                .body("items.action", not(hasItem("JOURNAL_READ")));
        accessLog("?subjectId=" + caseId + "&limit=1").body("items", hasSize(1)).body("nextCursor", notNullValue());
        accessLog("").body("items.action", hasItem("ACCESS_LOG_READ"));
        as(site.asArima()).get(site.path("/access-log")).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.auditor("AU-1", "CL-OTHER"))
                .get(site.path("/access-log"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("A client leaves by two people, who have seen the same request")
    void offboardsByTwoPeople() {
        as(World.ADMIN).get(site.path("/offboarding")).then().spec(problem(ProblemType.NOT_FOUND));
        var leave = Map.of("endsOn", "2026-12-01", "reason", "契約終了");
        as(World.ADMIN)
                .body(leave)
                .put(site.path("/offboarding"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(privacy.specialist("LG-1-"))
                .body(leave)
                .put(site.path("/offboarding"))
                .then()
                .body("version", equalTo(2));
        confirmOffboarding(World.ADMIN, "\"1\"").spec(problem(ProblemType.STALE_VERSION));
        confirmOffboarding(privacy.specialist("LG-1-"), "\"2\"").spec(problem(ProblemType.FORBIDDEN));
        confirmOffboarding(World.ADMIN, "\"2\"").statusCode(200).body("confirmedBy", equalTo("AD-0001"));
        confirmOffboarding(World.ADMIN, "\"3\"").spec(problem(ProblemType.CONFLICT));
        as(World.ADMIN).body(leave).put(site.path("/offboarding")).then().spec(problem(ProblemType.CONFLICT));
        as(site.asArima()).get(site.path("/offboarding")).then().spec(problem(ProblemType.FORBIDDEN));
    }

    /** An entry in each room of the case, so that an erasure has something to erase. */
    private void everything(String path, String contact) {
        String etag = as(site.asOhara()).get(path).header("ETag");
        as(site.asOhara())
                .header("If-Match", etag)
                .body(Map.of("companyCaused", "YES", "kind", "PROCEDURE"))
                .put(path + "/cause")
                .then()
                .statusCode(200);
        post(path + "/requests", Map.of("text", "返金", "validity", "VALID"));
        post(
                path + "/answers",
                Map.of("at", at("16:05:30"), "words", "x", "completesMatter", true, "contactId", contact));
        post(path + "/promises", Map.of("what", "折り返し", "madeAt", at("16:05:30"), "dueAt", at("17:00:00")));
        post(path + "/warnings", Map.of("at", at("16:05:30"), "means", "ORAL", "words", "x", "refusalAnnounced", true));
        post(path + "/journal", Map.of("at", at("16:05:30"), "statement", Map.of("by", "CUSTOMER", "words", "x")));
        post(path + "/lessons", Map.of("caseReview", Map.of("done", List.of("x"), "notDone", List.of())));
        post(path + "/conduct", Map.of("contactId", contact, "at", at("16:05:10"), "verbatim", "殺すぞ"));
        post(
                site.path("/lesson-tasks"),
                Map.of(
                        "kind",
                        "TRAINING",
                        "caseId",
                        path.substring(path.lastIndexOf('/') + 1),
                        "owner",
                        "x",
                        "what",
                        "x",
                        "dueOn",
                        "2026-12-01"));
        post(
                path + "/evidence-files",
                Map.of(
                        "kind",
                        "OTHER",
                        "mediaType",
                        "text/plain",
                        "bytes",
                        1,
                        "sha256",
                        "a".repeat(64),
                        "capturedAt",
                        at("16:05:10"),
                        "source",
                        "x"));
        post(
                site.path("/client-pressure"),
                Map.of(
                        "kind", "REPRIMAND",
                        "from", "x",
                        "words", "x",
                        "receivedAt", at("16:05:10"),
                        "caseId", path.substring(path.lastIndexOf('/') + 1)));
        judged(path.substring(path.lastIndexOf('/') + 1));
    }

    private void post(String path, Map<String, ?> body) {
        as(site.asOhara()).body(body).post(path).then().statusCode(201);
    }

    private String judged(String caseId) {
        String judgment = UUID.randomUUID().toString();
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.signed.v1",
                judgment,
                Map.of(
                        "judgmentId",
                        judgment,
                        "caseId",
                        caseId,
                        "verdict",
                        "HARASSMENT",
                        "criteriaCodes",
                        List.of("THREAT.HARM_SPOKEN"),
                        "criteriaSetVersion",
                        "1",
                        "decidedBy",
                        "SV-1",
                        "decidedAt",
                        at("16:05:00")));
        return judgment + " " + caseId;
    }

    private void withdraw(String judged) {
        String[] ids = judged.split(" ");
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.withdrawn.v1",
                ids[0],
                Map.of("judgmentId", ids[0], "caseId", ids[1]));
    }

    private List<String> tablesWith(String column) {
        return transactions.inClient(new ClientId(site.client()), () -> sql.list("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = ?""", row -> row.getString(1), column));
    }

    private long count(String query) {
        return transactions.inClient(new ClientId(site.client()), () -> sql.first(query, row -> row.getLong(1))
                .orElseThrow());
    }

    private List<String> events() {
        return transactions.inClient(
                new ClientId(site.client()),
                () -> sql.list("select type || ' ' || subject from feed_event", row -> row.getString(1)));
    }

    private ValidatableResponse retention(String token) {
        return as(token).get(site.path("/retention")).then().statusCode(200);
    }

    private ValidatableResponse decide(String token, int contacts, int cases, int customers) {
        return as(token)
                .body(Map.of("contactDays", contacts, "caseDays", cases, "customerDays", customers, "reason", "規程改定"))
                .put(site.path("/retention"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse confirm(String token, String version) {
        return as(token)
                .header("If-Match", version)
                .post(site.path("/retention/confirmation"))
                .then();
    }

    private ValidatableResponse confirmOffboarding(String token, String version) {
        return as(token)
                .header("If-Match", version)
                .post(site.path("/offboarding/confirmation"))
                .then();
    }

    private ValidatableResponse personRequest(String kind, String customer) {
        return as(site.asArima())
                .body(Map.of("kind", kind, "customerId", customer, "words", "見せてほしい", "receivedOn", "2026-11-09"))
                .post(site.path("/person-requests"))
                .then();
    }

    private ValidatableResponse personRequests() {
        return as(site.asArima()).get(site.path("/person-requests")).then().statusCode(200);
    }

    private ValidatableResponse decidePerson(String request, Map<String, ?> decision) {
        return as(privacy.specialist("LG-1-"))
                .body(decision)
                .post(site.path("/person-requests/" + request + "/decision"))
                .then();
    }

    private ValidatableResponse disclose(String request) {
        return as(privacy.specialist("LG-1-"))
                .post(site.path("/person-requests/" + request + "/disclosure"))
                .then();
    }

    private ValidatableResponse accessLog(String query) {
        return as(Tokens.auditor("AU-1", site.client()))
                .get(site.path("/access-log" + query))
                .then()
                .statusCode(200);
    }
}
