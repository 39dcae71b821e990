package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.mamori.judgment.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-5.4.3: two people investigate who are neither concerned nor recused and did not judge it before")
class WhoCountsAsInvestigatorTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";
    /** Where a line of the threats is cited, a specialist should be heard (REQ-5.4.4). */
    private static final Map<String, String> THREAT = Map.of("殺すぞ", "THREAT.HARM_SPOKEN");

    private static final String FEW = "FEWER_THAN_TWO_OPINIONS";
    private static final String NO_SPECIALIST = "SPECIALIST_OPINION_MISSING";

    @Inject
    Given given;

    private String client;

    @BeforeEach
    void aClient() {
        client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
    }

    @Test
    @DisplayName("REQ-5.4.3, REQ-5.4.4: two who are free count, and the specialist among them is heard")
    void twoWhoAreFree() {
        var judgment = opened();
        opine(judgment, supervisor(client)).statusCode(201);
        opine(judgment, specialist("LG-0002")).statusCode(201);
        signed(judgment).body("flags", not(hasItem(FEW))).body("flags", not(hasItem(NO_SPECIALIST)));
    }

    @Test
    @DisplayName("REQ-5.5.2, REQ-5.4.3: who is recused gives no opinion, and one given before does not count")
    void recused() {
        var judgment = opened();
        opine(judgment, supervisor(client)).statusCode(201);
        opine(judgment, specialist("LG-0002")).statusCode(201);
        recuse(judgment, specialist("LG-0002"));
        opine(judgment, specialist("LG-0002"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("OPINION_OF_ONE_RECUSED"));
        signed(judgment).body("flags", hasItems(FEW, NO_SPECIALIST));
    }

    @Test
    @DisplayName("REQ-15.3, REQ-5.4.3: in a review neither the first decider nor who dissented gives an opinion")
    void judgedBefore() {
        authority(client, "SV-0012");
        var first = opened();
        signed(first);
        var review = once(supervisor(client))
                .body(Map.of("agrees", false, "reason", "言葉は確認できない"))
                .post(JUDGMENT + "/countersignature", client, first)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("reviews[0].judgmentId");
        for (var before : List.of(decider(client), supervisor(client))) {
            opine(review, before)
                    .spec(problem(ProblemType.RULES_NOT_MET))
                    .body("errors.code", contains("OPINION_OF_ONE_WHO_JUDGED"));
        }
    }

    @Test
    @DisplayName(
            "REQ-15.3, REQ-5.4.3: who looked second at the first one after her opinion in its review does not count there")
    void judgedAfterHerOpinion() {
        authority(client, "SV-0012");
        authority(client, "SV-0015");
        var caseId = UUID.randomUUID().toString();
        var evaluation = evaluation(sheet(caseId, 10, THREAT));
        var first = open(Map.of("evaluationId", evaluation, "caseId", caseId));
        signed(first);
        var review = open(
                Map.of("evaluationId", evaluation, "caseId", caseId, "reviewOf", first, "reviewAskedBy", "CUSTOMER"));
        opine(review, supervisor(client)).statusCode(201);
        opine(review, manager(client)).statusCode(201);
        once(supervisor(client))
                .body(Map.of("agrees", true, "reason", "録音のとおり"))
                .post(JUDGMENT + "/countersignature", client, first)
                .then()
                .statusCode(201);
        Judged.sign(client, review, Tokens.supervisor("SV-0015", CENTRE, client), Judged.verdict("THREAT.HARM_SPOKEN"))
                .statusCode(200)
                .body("flags", hasItem(FEW));
    }

    @Test
    @DisplayName("REQ-5.5.2, REQ-5.4.3: an author whom a later sheet names as handler does not count")
    void laterNamedAsHandler() {
        var caseId = UUID.randomUUID().toString();
        var sheet = sheet(caseId, 10, THREAT);
        var judgment = open(Map.of("evaluationId", evaluation(sheet), "caseId", caseId));
        opine(judgment, supervisor(client)).statusCode(201);
        opine(judgment, specialist("LG-0002")).statusCode(201);
        sheet.put("handlers", List.of("OP-0305", "LG-0002"));
        evaluation(sheet);
        signed(judgment).body("flags", hasItems(FEW, NO_SPECIALIST));
    }

    @Test
    @DisplayName("REQ-5.5.2, REQ-5.4.3: nor does one whom a later sheet names as harmed")
    void laterNamedAsHarmed() {
        var caseId = UUID.randomUUID().toString();
        var sheet = sheet(caseId, 10, THREAT);
        var judgment = open(Map.of("evaluationId", evaluation(sheet), "caseId", caseId));
        opine(judgment, supervisor(client)).statusCode(201);
        opine(judgment, manager(client)).statusCode(201);
        sheet.put("harmed", List.of("OP-0305", "SV-0012"));
        evaluation(sheet);
        signed(judgment).body("flags", hasItem(FEW));
    }

    private String opened() {
        return Judged.open(client, UUID.randomUUID().toString(), THREAT);
    }

    private String evaluation(Map<String, Object> sheet) {
        return evaluate(client, sheet).statusCode(201).extract().path("evaluationId");
    }

    private String open(Map<String, Object> wanted) {
        return once(manager(client))
                .body(wanted)
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .statusCode(201)
                .extract()
                .path("judgmentId");
    }

    private ValidatableResponse opine(String judgment, String token) {
        return once(token)
                .body(Map.of("text", "録音で確認した", "recommends", "HARASSMENT"))
                .post(JUDGMENT + "/opinions", client, judgment)
                .then();
    }

    private void recuse(String judgment, String token) {
        once(token)
                .body(Map.of("reason", "親族に当たる"))
                .post(JUDGMENT + "/recusals", client, judgment)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse signed(String judgment) {
        return Judged.sign(client, judgment, decider(client), Judged.verdict("THREAT.HARM_SPOKEN"))
                .statusCode(200);
    }

    private String specialist(String staffId) {
        return Tokens.specialist(staffId, client);
    }
}
