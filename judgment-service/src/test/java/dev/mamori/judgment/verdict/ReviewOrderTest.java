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
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.judgment.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-15.3: judgments of the same facts stand in one order")
class ReviewOrderTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";

    @Inject
    Given given;

    private String client;
    private String caseId;
    private String evaluation;

    private void aJudgedCase() {
        client = given.client();
        activeSet(client, terms("AOZ-1"));
        for (var judge : new String[] {"CM-0003", "SV-0012", "SV-0015"}) {
            authority(client, judge);
        }
        caseId = UUID.randomUUID().toString();
        evaluation = evaluate(client, sheet(caseId, 10, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE")))
                .statusCode(201)
                .extract()
                .path("evaluationId");
    }

    @Test
    @DisplayName("REQ-15.3: what was judged is not judged again unnamed, by whomever")
    void namesWhatItJudgesAgain() {
        aJudgedCase();
        var first = opened(null);
        var beside = opened(null);
        sign(first, decider(client), harassment()).statusCode(200);
        sign(beside, fifteen(), harassment())
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("JUDGED_ALREADY"))
                .body("errors[0].detail", containsString(first));
        open(null).spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("JUDGED_ALREADY"));
    }

    @Test
    @DisplayName("REQ-15.3: an undetermined judgment settles nothing, so it may be followed by a new one")
    void undeterminedIsNotSettled() {
        aJudgedCase();
        sign(opened(null), decider(client), undetermined()).statusCode(200);
        sign(opened(null), decider(client), harassment()).statusCode(200);
    }

    @Test
    @DisplayName(
            "REQ-15.3: of two reviews of one judgment only the first is signed; a third look judges that one again")
    void oneReviewOfEach() {
        aJudgedCase();
        var first = opened(null);
        sign(first, decider(client), harassment()).statusCode(200);
        var one = opened(first);
        var other = opened(first);
        sign(one, supervisor(client), undetermined()).statusCode(200);
        sign(other, fifteen(), harassment())
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("REVIEWED_ALREADY"));
        open(first).spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("REVIEWED_ALREADY"));
        sign(opened(one), fifteen(), harassment()).statusCode(200);
        state(first, "WITHDRAWN");
        state(one, "WITHDRAWN");
    }

    @Test
    @DisplayName(
            "REQ-15.3: the last of a chain counts: it takes back all that came to another verdict; all stay readable")
    void theLastOneCounts() {
        aJudgedCase();
        var first = opened(null);
        sign(first, decider(client), harassment()).statusCode(200);
        var second = opened(first);
        sign(second, supervisor(client), harassment()).statusCode(200);
        state(first, "SIGNED");
        var third = opened(second);
        sign(third, decider(client), undetermined())
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DECIDER_JUDGED_BEFORE"));
        sign(third, fifteen(), undetermined()).statusCode(200);
        state(first, "WITHDRAWN").body("dataClass", equalTo("NOT_JUDGED_SO"));
        state(first, "WITHDRAWN").body("verdict", equalTo("HARASSMENT")).body("reviews.judgmentId", contains(second));
        state(second, "WITHDRAWN")
                .body("verdict", equalTo("HARASSMENT"))
                .body("reviews.verdict", contains("UNDETERMINED"));
        state(third, "SIGNED").body("reviewOf", equalTo(second)).body("dataClass", equalTo("NOT_JUDGED_SO"));
    }

    @Test
    @DisplayName(
            "REQ-15.3, REQ-15.4: a review looks at the contacts that were judged; the class of its data follows what stands")
    void reviewOfTheSameFacts() {
        aJudgedCase();
        var first = opened(null);
        sign(first, decider(client), harassment()).statusCode(200).body("dataClass", equalTo("HARASSMENT_CONFIRMED"));
        evaluation = evaluate(client, sheet(caseId, 5, Map.of())).extract().path("evaluationId");
        open(first).spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("REVIEW_OF_OTHER_FACTS"));
    }

    private ValidatableResponse open(String reviewOf) {
        var wanted = new HashMap<String, Object>(Map.of("evaluationId", evaluation, "caseId", caseId));
        if (reviewOf != null) {
            wanted.put("reviewOf", reviewOf);
            wanted.put("reviewAskedBy", "CUSTOMER");
        }
        return once(manager(client))
                .body(wanted)
                .post("/v1/clients/{c}/judgments", client)
                .then();
    }

    private String opened(String reviewOf) {
        return open(reviewOf).statusCode(201).extract().path("judgmentId");
    }

    private ValidatableResponse sign(String judgment, String token, Map<String, Object> verdict) {
        return Judged.sign(client, judgment, token, verdict);
    }

    private ValidatableResponse state(String judgment, String state) {
        return as(decider(client))
                .get(JUDGMENT, client, judgment)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private String fifteen() {
        return Tokens.supervisor("SV-0015", CENTRE, client);
    }

    private static Map<String, Object> harassment() {
        return Judged.verdict("ABUSE.SLUR_OR_DIE");
    }

    private static Map<String, Object> undetermined() {
        var verdict = Judged.verdict();
        verdict.put("verdict", "UNDETERMINED");
        verdict.put("elements", Judged.elements("UNKNOWN"));
        return verdict;
    }
}
