package dev.mamori.platform.test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.platform.web.ProblemType;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
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
