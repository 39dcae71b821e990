package dev.mamori.cases.measure;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasureResourceTest {
    @Inject
    World world;

    World.Site site;
    String contact;
    String path;

    @BeforeEach
    void openACase() {
        site = world.site();
        contact = site.threatened("c1");
        path = Cases.open(site, contact);
    }

    @Test
    void recordsAllMeasures() {
        as(site.asKiritani())
                .body(Map.of("at", at("16:01:00"), "words", "規約のとおりです", "completesMatter", true, "contactId", contact))
                .post(path + "/answers")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("apology", equalTo("NONE"));
        as(site.asKiritani())
                .body(Map.of(
                        "at", at("16:02:00"), "means", "ORAL", "words", "続くようでしたら着信をお断りします", "refusalAnnounced", true))
                .post(path + "/warnings")
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("kind", "SAME_ANSWER", "at", at("16:03:00"), "result", "止まらなかった"))
                .post(path + "/lighter-means")
                .then()
                .statusCode(201);

        as(site.asClient())
                .get(path + "/measures")
                .then()
                .statusCode(200)
                .body("answers.words", contains("規約のとおりです"))
                .body("warnings.refusalAnnounced", contains(true))
                .body("lighterMeans.kind", contains("SAME_ANSWER"));
    }

    @Test
    @DisplayName("REQ-5.2.5: a promise stays open until it is kept, once")
    void keepsPromises() {
        String promise = as(site.asKiritani())
                .body(Map.of("what", "折り返し", "dueAt", at("2026-11-10", "12:00:00")))
                .post(path + "/promises")
                .then()
                .statusCode(201)
                .body("keptAt", nullValue())
                .extract()
                .path("promiseId");
        String kept = path + "/promises/" + promise + "/kept";
        as(site.asOhara())
                .body(Map.of("at", at("2026-11-10", "11:00:00")))
                .post(kept)
                .then()
                .statusCode(200)
                .body("keptAt", notNullValue());
        as(site.asOhara()).body(Map.of()).post(kept).then().spec(problem(ProblemType.CONFLICT));
        as(site.asOhara())
                .body(Map.of())
                .post(path + "/promises/" + UUID.randomUUID() + "/kept")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("REQ-5.2.3, REQ-5.2.4: a full apology before the facts is recorded, with the sample of a limited one")
    void remarksAFullApologyBeforeTheFacts() {
        var apology = Map.of("at", at("16:01:00"), "words", "全て私どもの責任です", "completesMatter", false, "apology", "FULL");
        as(site.asKiritani())
                .body(apology)
                .post(path + "/answers")
                .then()
                .statusCode(201)
                .body("advice", containsString("お客様に嫌なお気持ちを与えてしまい誠に申し訳ございません"));
        as(site.asOhara())
                .header("If-Match", "\"2\"")
                .body(Map.of("companyCaused", "YES"))
                .put(path + "/cause")
                .then()
                .statusCode(200);
        as(site.asKiritani())
                .body(apology)
                .post(path + "/answers")
                .then()
                .statusCode(201)
                .body("advice", nullValue());
    }

    @Test
    void needsCredentialsTheRightRoleAndTheRightClient() {
        var warning = Map.of("at", at("16:02:00"), "means", "ORAL", "words", "x", "refusalAnnounced", false);
        anonymously().body(warning).post(path + "/warnings").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asClient()).body(warning).post(path + "/warnings").then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asSakura()).body(warning).post(path + "/warnings").then().spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                .body(warning)
                .post(path + "/warnings")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asKiritani())
                .body(Map.of("kind", "SAME_ANSWER", "at", at("16:03:00"), "result", "x"))
                .post(path + "/lighter-means")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asSakura()).get(path + "/measures").then().spec(problem(ProblemType.NOT_FOUND));
        as(site.asOhara())
                .body(Map.of(
                        "at", at("16:01:00"), "words", "x", "completesMatter", true, "contactId", UUID.randomUUID()))
                .post(path + "/answers")
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }
}
