package dev.mamori.platform.test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.platform.web.ProblemType;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The beginnings and ends of HTTP tests: {@code as(token).body(...).post(path).then().spec(problem(NOT_FOUND))}. */
public final class Calls {
    private Calls() {}

    /** A JSON call with a token. */
    public static RequestSpecification as(String token) {
        return anonymously().auth().oauth2(token);
    }

    /** A JSON call with an API key. */
    public static RequestSpecification withKey(String apiKey) {
        return anonymously().header("X-API-Key", apiKey);
    }

    /** A JSON call without credentials. */
    public static RequestSpecification anonymously() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    /** A call that is sent once: a new idempotency key. */
    public static RequestSpecification once(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The data of the first event about a subject in the registries' feed, however long that has grown; null for none. */
    public static Map<String, Object> registryEvent(String token, String subject) {
        String after = "";
        while (true) {
            JsonPath page = as(token)
                    .get("/v1/events?limit=500" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> events = page.getList("events");
            for (Map<String, Object> event : events) {
                if (subject.equals(event.get("subject"))) {
                    return page.getMap("events.find { it.subject == '" + subject + "' }.data");
                }
            }
            if (events.isEmpty()) {
                return null;
            }
            after = "&after=" + page.getString("cursor");
        }
    }

    /** The answer is this problem, whole: media type, type, title, status, detail, trace id. */
    public static ResponseSpecification problem(ProblemType type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(type.status())
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo(type.uri().toString()))
                .expectBody("status", equalTo(type.status()))
                .expectBody("title", notNullValue())
                .expectBody("detail", notNullValue())
                .expectBody("traceId", matchesPattern("[0-9a-f]{32}"))
                .build();
    }
}
