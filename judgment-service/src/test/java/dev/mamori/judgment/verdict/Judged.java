package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judgments that tests begin with. */
public final class Judged {
    private Judged() {}

    /** An open judgment on a call in which 馬鹿野郎 was said and confirmed; gives its id. */
    public static String open(String client, String caseId) {
        return open(client, caseId, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
    }

    /** An open judgment on confirmed words; gives its id. */
    public static String open(String client, String caseId, Map<String, String> codesByWords) {
        var evaluation = evaluate(client, sheet(caseId, 10, codesByWords))
                .statusCode(201)
                .extract()
                .<String>path("evaluationId");
        return once(supervisor(client))
                .body(Map.of("evaluationId", evaluation, "caseId", caseId))
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .statusCode(201)
                .extract()
                .path("judgmentId");
    }

    /** Signs what was last seen. */
    public static ValidatableResponse sign(String client, String judgment, String token, Map<String, Object> verdict) {
        return as(token)
                .header("If-Match", "\"0\"")
                .body(verdict)
                .post("/v1/clients/{c}/judgments/{j}/verdict", client, judgment)
                .then();
    }

    /** HARASSMENT by these codes, everything answered. */
    public static Map<String, Object> verdict(String... codes) {
        var verdict = new HashMap<String, Object>();
        verdict.put("verdict", "HARASSMENT");
        verdict.put("elements", elements("YES"));
        verdict.put(
                "requestValidity",
                Map.of(
                        "value", "PARTLY_VALID",
                        "reason", "返金と修理は妥当、社長の訪問は妥当でない",
                        "orgFault", "NO",
                        "liability", "YES",
                        "factsConfirmed", true));
        verdict.put("meansAndManner", Map.of("value", "EXCESSIVE", "reason", "怒声"));
        verdict.put("criteriaCodes", List.of(codes));
        verdict.put("reason", "録音のとおり");
        return verdict;
    }

    /** The three elements, the last one answered so. */
    public static List<Map<String, Object>> elements(String last) {
        return List.of(
                element("ELEM.1_CUSTOMER_TO_WORKER", "YES"),
                element("ELEM.2_WORK_RELATED_GROSS_NUISANCE", "YES"),
                element("ELEM.3_HARMS_WORK_ENVIRONMENT", last));
    }

    private static Map<String, Object> element(String code, String met) {
        return Map.of("code", code, "met", met, "reason", "録音で確認");
    }
}
