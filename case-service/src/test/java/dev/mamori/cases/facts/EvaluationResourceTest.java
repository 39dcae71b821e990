package dev.mamori.cases.facts;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(JudgmentStandIn.class)
class EvaluationResourceTest {
    @Inject
    World world;

    @ConfigProperty(name = "quarkus.rest-client.judgment.url")
    String judgment;

    World.Site site;
    String contact;

    @BeforeEach
    void newCall() {
        site = world.site();
        contact = site.threatened("c1");
    }

    @Test
    @DisplayName("a contact is evaluated with the caller's own token, and the answer is kept as it came")
    void evaluatesAContact() {
        String evaluation = answersWithAnEvaluation();
        String path = site.path("/contacts/" + contact + "/evaluations");

        String kiritani = site.asKiritani();
        as(kiritani)
                .post(path)
                .then()
                .statusCode(201)
                .body("evaluationId", equalTo(evaluation))
                .body("hits.code", contains("THREAT.HARM_SPOKEN"));

        assertThat(get("/authorization")).isEqualTo("Bearer " + kiritani);
        JsonPath sheet = JsonPath.from(get("/last"));
        assertThat(sheet.getInt("version")).isEqualTo(1);
        assertThat(sheet.getString("contactId")).isEqualTo(contact);
        assertThat(sheet.getString("contacts[0].queueId")).isEqualTo("MRI-CANCEL");
        assertThat(sheet.getString("contacts[0].segments[0].kind")).isEqualTo("TALK");
        assertThat(sheet.getString("contacts[0].segments[0].from")).isEqualTo("2026-11-09T07:00:00Z");
        assertThat(sheet.getString("conduct[0].verbatim")).isEqualTo("そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ");
        assertThat(sheet.getList("handlers")).containsExactly(site.kiritani());
        assertThat(get("/last")).doesNotContain("0123", "819001230008");
        as(site.asOhara())
                .get(path)
                .then()
                .statusCode(200)
                .body("items.evaluationId", contains(evaluation))
                .body("items[0].heldSeconds.total", equalTo(310));
    }

    @Test
    @DisplayName(
            "SC-16 c: judgment-service down is a 503; the words and times are still recorded, no result is guessed")
    void losesNothingWhileJudgmentIsDown() {
        String path = Cases.open(site, contact);
        for (int status : new int[] {0, 500, 503}) {
            next(status, "");
            as(site.asOhara())
                    .post(path + "/evaluations")
                    .then()
                    .spec(problem(ProblemType.DEPENDENCY_UNAVAILABLE))
                    .header("Retry-After", notNullValue())
                    .body("service", equalTo("judgment-service"));
        }
        as(site.asOhara())
                .body(Map.of("contactId", contact, "at", at("16:05:10"), "verbatim", "殺すぞ"))
                .post(path + "/conduct")
                .then()
                .statusCode(201);
        as(site.asOhara()).get(path + "/evaluations").then().body("items", empty());

        String evaluation = answersWithAnEvaluation();
        as(site.asOhara()).post(path + "/evaluations").then().statusCode(201);
        as(site.asOhara()).get(path + "/evaluations").then().body("items.evaluationId", contains(evaluation));
        assertThat(JsonPath.from(get("/last")).getList("conduct.verbatim")).containsExactly("殺すぞ");
    }

    @Test
    void passesOnWhatJudgmentSaysAgainstTheRequest() {
        next(422, """
                {"type":"urn:mamori:problem:unprocessable","title":"x","status":422,"detail":"この時点で有効な判定ラインがありません。"}""");
        as(site.asOhara())
                .post(site.path("/contacts/" + contact + "/evaluations"))
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("detail", equalTo("この時点で有効な判定ラインがありません。"));
    }

    @Test
    void aRepeatedRequestIsKeptOnce() {
        answersWithAnEvaluation();
        String path = site.path("/contacts/" + contact + "/evaluations");
        var again = once(site.asOhara());
        String first = again.post(path).then().statusCode(201).extract().path("evaluationId");
        answersWithAnEvaluation();
        again.post(path).then().statusCode(201).body("evaluationId", equalTo(first));
        as(site.asOhara()).get(path).then().body("items", hasSize(1));
    }

    @Test
    void needsCredentialsTheRightRoleAndTheRightClient() {
        answersWithAnEvaluation();
        String path = Cases.open(site, contact);
        for (String each : List.of(path + "/evaluations", site.path("/contacts/" + contact + "/evaluations"))) {
            anonymously().post(each).then().spec(problem(ProblemType.UNAUTHENTICATED));
            as(site.asClient()).post(each).then().spec(problem(ProblemType.FORBIDDEN));
            as(site.asSakura()).post(each).then().spec(problem(ProblemType.NOT_FOUND));
            as(site.asSakura()).get(each).then().spec(problem(ProblemType.NOT_FOUND));
            as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                    .post(each)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
        as(site.asOhara())
                .post(site.path("/contacts/" + UUID.randomUUID() + "/evaluations"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private String answersWithAnEvaluation() {
        String id = UUID.randomUUID().toString();
        next(201, """
                {"evaluationId":"%s","criteriaSetVersion":"MRI-2026.1","hits":[{"code":"THREAT.HARM_SPOKEN"}],
                 "heldSeconds":{"total":310}}""".formatted(id));
        return id;
    }

    private void next(int status, String body) {
        given().contentType(ContentType.TEXT)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(judgment + "/next?status=" + status)
                .then()
                .statusCode(204);
    }

    private String get(String path) {
        return given().get(judgment + path).then().extract().asString();
    }
}
