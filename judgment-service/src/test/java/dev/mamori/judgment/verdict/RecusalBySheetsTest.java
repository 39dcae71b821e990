package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import dev.mamori.judgment.Given;
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

@QuarkusTest
@DisplayName("REQ-5.5.2: who handled it or was harmed does not judge, whichever sheet names her")
class RecusalBySheetsTest {
    private static final Map<String, String> SLUR = Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE");

    @Inject
    Given given;

    @Test
    @DisplayName("REQ-5.5.2: a sheet of one's own that names no case is not taken for one")
    void sheetWithoutCase() {
        var client = client();
        var caseId = UUID.randomUUID().toString();
        var own = evaluation(client, nobody(sheet(null, 10, SLUR)));
        open(client, own, caseId)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("FACTS_NOT_OF_THE_CASE"));
        evaluation(client, sheet(caseId, 10, SLUR));
        open(client, own, caseId)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("FACTS_NOT_OF_THE_CASE"));
    }

    @Test
    @DisplayName("REQ-5.5.2: a sheet that leaves the handler out does not free her while another of the case names her")
    void sheetThatLeavesHerOut() {
        var client = client();
        authority(client, "OP-0305");
        var caseId = UUID.randomUUID().toString();
        evaluation(client, sheet(caseId, 10, SLUR));
        var own = evaluation(client, nobody(sheet(caseId, 10, SLUR)));
        var judgment = open(client, own, caseId)
                .statusCode(201)
                .body("handlers", contains("OP-0305"))
                .body("harmed", contains("OP-0305"))
                .extract()
                .<String>path("judgmentId");
        Judged.sign(client, judgment, Tokens.manager("OP-0305", CENTRE, client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_HANDLED", "DECIDER_HARMED"));
    }

    @Test
    @DisplayName("REQ-5.5.2: the sheet of a single contact of the case bars as well, and a sheet that comes later")
    void sheetsOfContactsAndLaterOnes() {
        var client = client();
        var caseId = UUID.randomUUID().toString();
        var judged = sheet(caseId, 10, SLUR);
        var contactId = contact(judged).get("contactId");
        var judgment = open(client, evaluation(client, judged), caseId)
                .statusCode(201)
                .extract()
                .<String>path("judgmentId");

        var ofContact = sheet(null, 10, SLUR);
        contact(ofContact).put("contactId", contactId);
        ofContact.put("conduct", List.of());
        ofContact.put("contactId", contactId);
        ofContact.put("handlers", List.of("CM-0003"));
        evaluation(client, ofContact);
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_HANDLED"));
        once(decider(client))
                .body(Map.of("text", "x", "recommends", "HARASSMENT"))
                .post("/v1/clients/{c}/judgments/{j}/opinions", client, judgment)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("OPINION_OF_ONE_CONCERNED"));
    }

    @Test
    @DisplayName("REQ-5.5.2: that the decider herself had the facts evaluated shows")
    void deciderSentTheFacts() {
        var client = client();
        authority(client, "SV-0012");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, supervisor(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200)
                .body("flags", hasItem("DECIDER_SENT_THE_FACTS"));
    }

    private String client() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        return client;
    }

    /** The same without anybody who handled it or was harmed. */
    private static Map<String, Object> nobody(Map<String, Object> sheet) {
        contact(sheet).put("staffIds", List.of());
        sheet.put("handlers", List.of());
        sheet.put("harmed", List.of());
        return sheet;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contact(Map<String, Object> sheet) {
        return ((List<Map<String, Object>>) sheet.get("contacts")).getFirst();
    }

    private static String evaluation(String client, Map<String, Object> sheet) {
        return evaluate(client, sheet).statusCode(201).extract().path("evaluationId");
    }

    private static ValidatableResponse open(String client, String evaluation, String caseId) {
        return as(supervisor(client))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("evaluationId", evaluation, "caseId", caseId))
                .post("/v1/clients/{c}/judgments", client)
                .then();
    }
}
