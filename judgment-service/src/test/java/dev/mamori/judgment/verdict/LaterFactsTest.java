package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import dev.mamori.judgment.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-13.1: nobody judges by facts of which the case knows better by now")
class LaterFactsTest {
    private static final Map<String, String> SLUR = Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE");
    private static final Map<String, String> THREAT = Map.of("殺すぞ", "THREAT.HARM_SPOKEN");

    @Inject
    Given given;

    private String client;
    private String caseId;

    @BeforeEach
    void aClient() {
        client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        caseId = UUID.randomUUID().toString();
    }

    @Test
    @DisplayName("REQ-13.1: a threat confirmed later in the contact stops a verdict on the sheet without it")
    void threatConfirmedLater() {
        var sheet = sheet(caseId, 5, Map.of());
        var judgment = open(evaluation(sheet), null);
        said(sheet, THREAT);
        var later = evaluation(sheet);
        refused(judgment, notHarassment(), later);
        sign(open(later, null), decider(client), Judged.verdict("THREAT.HARM_SPOKEN"))
                .statusCode(200);
    }

    @Test
    @DisplayName("REQ-13.1: a judgment opened on an old sheet when there is a newer one already is not signed either")
    void openedLate() {
        var sheet = sheet(caseId, 5, Map.of());
        var old = evaluation(sheet);
        said(sheet, THREAT);
        var later = evaluation(sheet);
        refused(open(old, null), notHarassment(), later);
    }

    @Test
    @DisplayName("REQ-13.1: words taken back, and a cause found with the company, stop it as well")
    void takenBackAndCaused() {
        var sheet = sheet(caseId, 5, SLUR);
        var judgment = open(evaluation(sheet), null);
        sheet.put("companyCaused", "YES");
        refused(judgment, Judged.verdict("ABUSE.SLUR_OR_DIE"), evaluation(sheet));
        sheet.put("companyCaused", "NO");
        sheet.put("conduct", List.of());
        refused(judgment, Judged.verdict("ABUSE.SLUR_OR_DIE"), evaluation(sheet));
    }

    @Test
    @DisplayName("REQ-13.1: a contact that turned out to belong to another matter stops a verdict that counts it")
    @SuppressWarnings("unchecked")
    void contactOfAnotherMatter() {
        var sheet = sheet(caseId, 5, SLUR);
        var more = sheet(caseId, 3, Map.of());
        var both = new ArrayList<Object>((List<?>) sheet.get("contacts"));
        both.addAll((List<?>) more.get("contacts"));
        sheet.put("contacts", both);
        var judgment = open(evaluation(sheet), null);
        var other = new HashMap<>((Map<String, Object>) both.getFirst());
        other.put("sameMatter", false);
        sheet.put("contacts", List.of(other, both.getLast()));
        refused(judgment, Judged.verdict("ABUSE.SLUR_OR_DIE"), evaluation(sheet));
    }

    @Test
    @DisplayName("REQ-13.1: the same facts evaluated again stop nothing; the newest sheet counts, not one between")
    void sameFacts() {
        var sheet = sheet(caseId, 5, SLUR);
        var conduct = sheet.get("conduct");
        var judgment = open(evaluation(sheet), null);
        sheet.put("conduct", List.of());
        evaluation(sheet);
        sheet.put("conduct", conduct);
        evaluation(sheet);
        sign(judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE")).statusCode(200);
    }

    @Test
    @DisplayName(
            "REQ-0.4: what a later contact adds is judged with that contact and holds up no verdict on the earlier")
    void laterContact() {
        var sheet = sheet(caseId, 5, SLUR);
        var judgment = open(evaluation(sheet), null);
        var more = sheet(caseId, 3, THREAT);
        for (var part : List.of("contacts", "conduct")) {
            var both = new ArrayList<Object>((List<?>) sheet.get(part));
            both.addAll((List<?>) more.get(part));
            sheet.put(part, both);
        }
        evaluation(sheet);
        sign(judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE")).statusCode(200);
    }

    @Test
    @DisplayName("REQ-13.1: sheets of other contacts, of other cases and of before stop nothing")
    void otherSheets() {
        var sheet = sheet(caseId, 5, SLUR);
        var without = new HashMap<>(sheet);
        without.put("conduct", List.of());
        evaluation(without);
        var judgment = open(evaluation(sheet), null);
        evaluation(sheet(caseId, 5, THREAT));
        without.put("caseId", UUID.randomUUID().toString());
        evaluation(without);
        sign(judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE")).statusCode(200);
    }

    @Test
    @DisplayName("REQ-13.1, REQ-15.3: a review looks at what is known now as well")
    void review() {
        authority(client, "SV-0015");
        var sheet = sheet(caseId, 5, SLUR);
        var evaluation = evaluation(sheet);
        var first = open(evaluation, null);
        sign(first, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE")).statusCode(200);
        var review = open(evaluation, first);
        said(sheet, THREAT);
        var later = evaluation(sheet);
        var another = Tokens.supervisor("SV-0015", CENTRE, client);
        sign(review, another, Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("FACTS_OUTDATED"))
                .body("errors[0].detail", containsString(later));
        sign(open(later, first), another, Judged.verdict("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN"))
                .statusCode(200);
    }

    private void refused(String judgment, Map<String, Object> verdict, String later) {
        sign(judgment, decider(client), verdict)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("FACTS_OUTDATED"))
                .body("errors[0].detail", containsString(later));
    }

    @SuppressWarnings("unchecked")
    private static void said(Map<String, Object> sheet, Map<String, String> codesByWords) {
        var contact = ((List<Map<String, Object>>) sheet.get("contacts")).getFirst();
        var conduct = new ArrayList<Object>((List<?>) sheet.get("conduct"));
        var others = sheet(null, 5, codesByWords);
        for (var one : (List<Map<String, Object>>) others.get("conduct")) {
            var said = new HashMap<>(one);
            said.put("contactId", contact.get("contactId"));
            said.put("sequence", conduct.size() + 1);
            conduct.add(said);
        }
        sheet.put("conduct", conduct);
    }

    private String evaluation(Map<String, Object> sheet) {
        return evaluate(client, sheet).statusCode(201).extract().path("evaluationId");
    }

    private String open(String evaluation, String reviewOf) {
        var wanted = new HashMap<String, Object>(Map.of("evaluationId", evaluation, "caseId", caseId));
        if (reviewOf != null) {
            wanted.put("reviewOf", reviewOf);
            wanted.put("reviewAskedBy", "CUSTOMER");
        }
        return once(manager(client))
                .body(wanted)
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .statusCode(201)
                .extract()
                .path("judgmentId");
    }

    private ValidatableResponse sign(String judgment, String token, Map<String, Object> verdict) {
        return Judged.sign(client, judgment, token, verdict);
    }

    private static Map<String, Object> notHarassment() {
        var verdict = Judged.verdict();
        verdict.put("verdict", "NOT_HARASSMENT");
        verdict.put("elements", Judged.elements("NO"));
        return verdict;
    }
}
