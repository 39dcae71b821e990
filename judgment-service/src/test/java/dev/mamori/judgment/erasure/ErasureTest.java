package dev.mamori.judgment.erasure;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-14.3: what case-service erased loses its words here too; what counts stays")
class ErasureTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";
    private static final String WORDS = "馬鹿野郎";
    private static final Map<String, String> SLUR = Map.of(WORDS, "ABUSE.SLUR_OR_DIE");

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    private String client;
    private String caseId;

    @BeforeEach
    void aClient() {
        client = given.client();
        activeSet(client, terms("AOZ-1"));
        for (var judge : List.of("CM-0003", "SV-0012", "SV-0015")) {
            authority(client, judge);
        }
        caseId = UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("REQ-14.3: facts, findings, opinions, reasons and remarks lose their words and names, in every table")
    void wholeCase() {
        var judgment = judgedInFull();
        assertThat(words()).anyMatch(text -> text.contains(WORDS));

        erased("case", caseId);

        assertThat(words())
                .isNotEmpty()
                .noneMatch(text -> text.contains(WORDS)
                        || text.contains("録音")
                        || text.contains("聞")
                        || text.contains("OP-0305")
                        || text.contains("妥当"));
        assertThat(count("select count(*) from judgment where 'OP-0305' = any (handlers || harmed)"))
                .isZero();
        assertThat(count("select count(*) from evaluation where 'OP-0305' = any (handlers || harmed)"))
                .isZero();
        as(decider(client))
                .get(JUDGMENT, client, judgment)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("HARASSMENT"))
                .body("criteriaCodes", contains("ABUSE.SLUR_OR_DIE"))
                .body("decidedBy", equalTo("CM-0003"))
                .body("state", equalTo("SIGNED"))
                .body("erasedAt", notNullValue())
                .body("ruling.reason", equalTo("（消去済み）"))
                .body("ruling.elements.met", contains("YES", "YES", "YES"))
                .body("opinions.text", contains("（消去済み）"))
                .body("handlers", empty());
        as(decider(client))
                .get(JUDGMENT + "/statement", client, judgment)
                .then()
                .statusCode(200)
                .body("summary.ja", allOf(containsString("③暴言・怒声"), containsString("消去されました")))
                .body("lines[0].words", empty())
                .body("reason", equalTo("（消去済み）"));
        as(decider(client))
                .get(JUDGMENT + "/statement/page", client, judgment)
                .then()
                .statusCode(200)
                .body(not(containsString(WORDS)));
    }

    @Test
    @DisplayName("REQ-14.3, REQ-6.0.5: fairness, kappa and similar judgments count as before")
    void statisticsStay() {
        var judgment = judgedInFull();
        var kappa =
                as(manager(client)).get("/v1/clients/{c}/consistency", client).asString();
        var fairness = as(Tokens.auditor("AU-1", client))
                .get("/v1/clients/{c}/fairness", client)
                .asString();
        erased("case", caseId);
        assertThat(as(manager(client))
                        .get("/v1/clients/{c}/consistency", client)
                        .asString())
                .isEqualTo(kappa)
                .contains("\"ABUSE\"");
        assertThat(as(Tokens.auditor("AU-1", client))
                        .get("/v1/clients/{c}/fairness", client)
                        .asString())
                .isEqualTo(fairness);
        var open = Judged.open(client, UUID.randomUUID().toString());
        as(decider(client))
                .get(JUDGMENT + "/similar", client, open)
                .then()
                .statusCode(200)
                .body("items.judgmentId", contains(judgment))
                .body("items[0].verdict", equalTo("HARASSMENT"));
        as(decider(client)).get(JUDGMENT + "/similar", client, judgment).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "REQ-14.3: told again it does nothing more; the auditor reads once what was erased; the audit chain holds")
    void redelivered() {
        judgedInFull();
        count("select mamori_seal(1000)");
        erased("case", caseId);
        erased("case", caseId);
        erasures(client)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("CASE"))
                .body("items[0].subjectId", equalTo(caseId))
                .body("items[0].evaluations", equalTo(1))
                .body("items[0].judgments", equalTo(1))
                .body("items[0].judgmentsClosed", equalTo(0))
                .body("items[0].remarks", equalTo(5));
        assertThat(count("select count(*) from audit_record where action = 'WORDS_ERASED' and subject_id = '" + caseId
                        + "'"))
                .isOne();
        count("select mamori_seal(1000)");
        assertThat(count("select count(*) from audit_seal")).isPositive();
        assertThat(count("select count(*) from audit_seal s join audit_entry e using (audit_entry_id)"
                        + " where s.entry_hash <> mamori_audit_hash(e)"))
                .isZero();
        assertThat(count("select count(*) from audit_entry e where content_hash is not null and not exists"
                        + " (select from audit_content c where c.audit_entry_id = e.audit_entry_id"
                        + " and encode(sha256(c.salt || convert_to(coalesce(c.reason, ''), 'UTF8') || '\\x00'::bytea"
                        + " || convert_to(c.details, 'UTF8')), 'hex') = e.content_hash)"))
                .as("entries whose words do not fit their hash")
                .isZero();
    }

    @Test
    @DisplayName("REQ-14.3: a case under judgment is closed undecided, and nothing more is written about it")
    void underJudgment() {
        var judgment = Judged.open(client, caseId);
        var evaluation = as(decider(client)).get(JUDGMENT, client, judgment).<String>path("evaluationId");
        erased("case", caseId);
        as(decider(client))
                .get(JUDGMENT, client, judgment)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("verdict", nullValue())
                .body("withdrawnBy", equalTo("judgment-service"))
                .body("withdrawalReason", containsString("案件が消去されたため"));
        erasures(client).body("items[0].judgmentsClosed", equalTo(1));
        assertThat(count("select count(*) from feed_event where type = 'dev.mamori.judgment.withdrawn.v1'"))
                .as("nothing that was signed is withdrawn")
                .isZero();
        as(decider(client))
                .header("If-Match", "\"1\"")
                .body(Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .post(JUDGMENT + "/verdict", client, judgment)
                .then()
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString("消去"));
        for (var path : List.of("opinions", "recusals", "escalations", "countersignature", "withdrawal")) {
            once(supervisor(client))
                    .body(Map.of("reason", WORDS, "text", WORDS, "recommends", "HARASSMENT", "agrees", true))
                    .post(JUDGMENT + "/" + path, client, judgment)
                    .then()
                    .statusCode(org.hamcrest.Matchers.anyOf(equalTo(409), equalTo(400)));
        }
        evaluate(client, sheet(caseId, 5, SLUR)).spec(problem(ProblemType.CONFLICT));
        once(supervisor(client))
                .body(Map.of("evaluationId", evaluation, "caseId", caseId))
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        assertThat(words()).noneMatch(text -> text.contains(WORDS));
    }

    @Test
    @DisplayName("REQ-14.3: sheets of single contacts go with the case that has them, or with the contact; others stay")
    void singleContacts() {
        var ofCase = sheet(caseId, 5, Map.of());
        evaluate(client, ofCase).statusCode(201);
        var alone = sheet(null, 5, SLUR);
        alone.put("contacts", ofCase.get("contacts"));
        alone.put("conduct", List.of());
        alone.put("contactId", contactOf(ofCase));
        var inCase = id(evaluate(client, alone));
        var single = sheet(null, 5, SLUR);
        single.put("contactId", contactOf(single));
        var ofContact = id(evaluate(client, single));
        var another = sheet(null, 5, SLUR);
        var stays = id(evaluate(client, another));

        erased("case", caseId);
        assertThat(erasedIds()).contains(inCase).doesNotContain(ofContact, stays);
        erased("contact", contactOf(single));
        assertThat(erasedIds()).contains(inCase, ofContact).doesNotContain(stays);
        erasures(client).body("items.subject", contains("CONTACT", "CASE")).body("items.evaluations", contains(1, 2));
        evaluate(client, single).spec(problem(ProblemType.CONFLICT)).body("detail", containsString("接触"));
        erased("customer", UUID.randomUUID().toString());
        erasures(client).body("items[0].subject", equalTo("CUSTOMER")).body("items[0].evaluations", equalTo(0));
        assertThat(erasedIds()).doesNotContain(stays);
    }

    @Test
    @DisplayName(
            "REQ-14.3: a case that was never heard of is reported with nothing; other cases and clients stay whole")
    void others() {
        var other = given.client();
        activeSet(other, terms("AOZ-1"));
        evaluate(other, sheet(caseId, 5, SLUR)).statusCode(201);
        var kept = Judged.open(client, UUID.randomUUID().toString());
        erased("case", caseId);
        erasures(client).body("items.evaluations", contains(0));
        erasures(other).body("items", empty());
        assertThat(count(other, "select count(*) from evaluation where erased_at is not null"))
                .isZero();
        as(Tokens.auditor("AU-1", client))
                .get("/v1/clients/{c}/erasures?subjectId=" + UUID.randomUUID(), client)
                .then()
                .body("items", empty());
        as(Tokens.auditor("AU-1", other))
                .get("/v1/clients/{c}/erasures", client)
                .then()
                .statusCode(not(equalTo(200)));
        as(Tokens.communicator("OP-0305", CENTRE, client))
                .get("/v1/clients/{c}/erasures", client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        Judged.sign(client, kept, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
    }

    @Test
    @DisplayName("REQ-14.3, REQ-13.5.6: a shadow run passes over what is erased and counts the rest")
    void shadowRun() {
        evaluate(client, sheet(caseId, 50, SLUR)).statusCode(201);
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of())).statusCode(201);
        erased("case", caseId);
        var terms = terms("AOZ-2");
        terms.put("parameters", Map.of("contact_minutes", 45));
        var set = draft(client, terms);
        var runs = "/v1/clients/" + client + "/criteria-sets/" + set + "/shadow-runs";
        var run = once(manager(client))
                .body(Map.of())
                .post(runs)
                .then()
                .statusCode(202)
                .body("total", equalTo(1))
                .extract()
                .<String>path("runId");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(manager(client))
                .get(runs + "/" + run)
                .then()
                .body("state", equalTo("DONE"))
                .body("done", equalTo(1))
                .body("failed", equalTo(0)));
    }

    @Test
    @DisplayName("REQ-15.1: the service cannot change what was signed, whatever it says about erasing")
    void onlyTheProcedures() {
        var judgment = UUID.fromString(judgedInFull());
        for (var change : List.of(
                "update judgment set reasons = 'x' where judgment_id = ?",
                "update judgment set verdict = 'NOT_HARASSMENT' where judgment_id = ?",
                "update opinion set words = 'x' where judgment_id = ?",
                "delete from opinion where judgment_id = ?",
                "update erasure set evaluations = 0 where erasure_id = ?")) {
            assertThatThrownBy(() -> transactions.inClient(new ClientId(client), () -> {
                        sql.first("select set_config('mamori.erasing', 'yes', true)", row -> true);
                        return sql.update(change, judgment);
                    }))
                    .as(change)
                    .isInstanceOf(SqlFailure.class);
        }
    }

    /** A signed judgment with an opinion, a recusal, an escalation, a countersignature and a second look. */
    private String judgedInFull() {
        var judgment = Judged.open(client, caseId);
        var path = "/v1/clients/" + client + "/judgments/" + judgment;
        once(supervisor(client))
                .body(Map.of("text", "録音を2回聞いた", "recommends", "HARASSMENT", "consistency", "録音と一致する"))
                .post(path + "/opinions")
                .then()
                .statusCode(201);
        once(manager(client))
                .body(Map.of("reason", "以前に聞いたことがある"))
                .post(path + "/recusals")
                .then()
                .statusCode(201);
        once(supervisor(client))
                .body(Map.of("reason", WORDS + "について判断できない"))
                .post(path + "/escalations")
                .then()
                .statusCode(201);
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        var another = Tokens.supervisor("SV-0015", CENTRE, client);
        once(another)
                .body(Map.of("agrees", true, "reason", "録音で聞いた"))
                .post(path + "/countersignature")
                .then()
                .statusCode(201);
        once(supervisor(client))
                .body(Map.of("verdict", "HARASSMENT", "typeCodes", List.of("ABUSE"), "reason", "録音で確認した"))
                .post(path + "/second-look")
                .then()
                .statusCode(204);
        return judgment;
    }

    private void erased(String what, String id) {
        given.arrives("case", "dev.mamori." + what + ".erased.v1", client, """
                {"%sId": "%s", "erasedAt": "%s"}""".formatted(what, id, Given.now()));
    }

    private ValidatableResponse erasures(String of) {
        return as(Tokens.auditor("AU-1", of))
                .get("/v1/clients/{c}/erasures", of)
                .then()
                .statusCode(200);
    }

    private static String id(ValidatableResponse evaluated) {
        return evaluated.statusCode(201).extract().path("evaluationId");
    }

    @SuppressWarnings("unchecked")
    private static String contactOf(Map<String, Object> sheet) {
        return (String)
                ((List<Map<String, Object>>) sheet.get("contacts")).getFirst().get("contactId");
    }

    private List<String> erasedIds() {
        return transactions.inClient(
                new ClientId(client),
                () -> sql.list(
                        "select evaluation_id::text from evaluation where erased_at is not null",
                        row -> row.getString(1)));
    }

    private long count(String query) {
        return count(client, query);
    }

    private long count(String of, String query) {
        return transactions.inClient(
                new ClientId(of), () -> sql.first(query, row -> row.getLong(1)).orElseThrow());
    }

    /** Every encrypted text that the client has. */
    private List<String> words() {
        return transactions.inClient(new ClientId(client), () -> {
            var all = new ArrayList<String>();
            for (var column : List.of(
                    "evaluation.facts",
                    "evaluation.result",
                    "judgment.reasons",
                    "judgment.withdrawal_reason",
                    "opinion.words",
                    "opinion.consistency",
                    "recusal.reason",
                    "escalation.reason",
                    "countersignature.reason",
                    "second_look.reason")) {
                var parts = column.split("\\.");
                sql.list(
                                "select " + parts[1] + " from " + parts[0] + " where " + parts[1] + " is not null",
                                row -> row.getString(1))
                        .forEach(lying -> all.add(cipher.decrypt(lying)));
            }
            return all;
        });
    }
}
