package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.platform.web.ProblemType;
import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * What holds for each service as it was packaged: as JARs, with an AOT cache, or as a native executable. In the last it
 * tells what the build left out: reflection, files, languages. A service extends it with {@code @QuarkusIntegrationTest}
 * and {@code @WithTestResource(PackagedSettings.class)}.
 */
public abstract class PackagedService {

    @Test
    void startsMigratesAndIsReady() {
        management("/q/health/started").body("status", equalTo("UP"));
        management("/q/health/ready").body("status", equalTo("UP"));
        management("/q/health/live").body("status", equalTo("UP"));
    }

    @Test
    void showsMetricsOnItsOwnPortOnly() {
        management("/q/metrics").body(containsString("http_server_requests"));
        anonymously().get("/q/metrics").then().statusCode(404);
        anonymously().get("/q/health").then().statusCode(404);
    }

    @Test
    void answersProblemsInBothLanguages() {
        var japanese = anonymously()
                .header("Accept-Language", "ja")
                .get("/v1/events")
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED))
                .extract()
                .<String>path("title");
        var english = anonymously()
                .header("Accept-Language", "en")
                .get("/v1/events")
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED))
                .extract()
                .<String>path("title");
        assertThat(japanese).isNotEqualTo(english).matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
    }

    @Test
    void servesItsFeed() {
        as(Tokens.service("case-service")).get("/v1/events?limit=1").then().statusCode(200);
    }

    /** Registers a client in a service that copies the registry of clients. */
    protected static void knowClient(String id) {
        try (var connection = DriverManager.getConnection(PostgresResource.newestUrl(), "postgres", "postgres");
                var statement = connection.prepareStatement(
                        "insert into client (client_id, name_ja, name_en, in_house) values (?, 'みらい通信', 'Mirai', false)")) {
            statement.setString(1, id);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static io.restassured.response.ValidatableResponse management(String path) {
        return RestAssured.given()
                .port(Integer.getInteger(PackagedSettings.MANAGEMENT_PORT))
                .get(path)
                .then()
                .statusCode(200);
    }
}
