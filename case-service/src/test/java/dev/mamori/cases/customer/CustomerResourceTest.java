package dev.mamori.cases.customer;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerResourceTest {
    @Inject
    World world;

    World.Site site;

    @BeforeEach
    void aSite() {
        site = world.site();
    }

    @Test
    @DisplayName("REQ-1.5, REQ-5.1.3: an unknown or potential customer without name or number is fine")
    void registersWhoIsHardlyKnown() {
        register(Map.of("kind", "POTENTIAL")).body("name", nullValue()).body("identifiers", empty());
        register(Map.of("kind", "UNKNOWN"));
    }

    @Test
    @DisplayName(
            "BR-10: a number is not a person: all who may be behind it are told, surest first, on the day asked for")
    void findsEverybodyBehindANumber() {
        var until = Map.of(
                "kind", "PHONE", "value", "090-0123-0003", "confidence", "CONTRACT_DATA", "validFrom", "2020-01-01");
        String former = id(register(Map.of("kind", "CONTRACTED", "name", "長岡", "identifiers", List.of(until))));
        var shown = Map.of(
                "kind", "PHONE", "value", "+819001230003", "confidence", "SHOWN_ONLY", "validFrom", "2026-11-01");
        String other = id(register(Map.of("kind", "UNKNOWN", "identifiers", List.of(shown))));

        search("090-0123-0003", "2026-11-09")
                .body("candidates.customer.customerId", contains(former, other))
                .body("candidates.confidence", contains("CONTRACT_DATA", "SHOWN_ONLY"))
                .body("candidates[0].customer.identifiers.value", contains("****0003"));
        search("０９０−０１２３−０００３", "2026-10-31").body("candidates.customer.customerId", contains(former));

        String identifier =
                as(site.asOhara()).get(path(former)).then().extract().path("identifiers[0].identifierId");
        var ended = Map.of("validUntil", "2026-11-05", "reason", "番号の再割り当て");
        as(site.asOhara())
                .body(ended)
                .post(path(former) + "/identifiers/" + identifier + "/end")
                .then()
                .statusCode(200)
                .body("identifiers.validUntil", contains("2026-11-05"));
        as(site.asOhara())
                .body(ended)
                .post(path(former) + "/identifiers/" + identifier + "/end")
                .then()
                .spec(problem(ProblemType.CONFLICT));
        search("090-0123-0003", "2026-11-09").body("candidates.customer.customerId", contains(other));
        search("090-0123-0003", "2026-11-04").body("candidates.customer.customerId", contains(former, other));
    }

    @Test
    @DisplayName("REQ-15.5: customers of two clients are never joined")
    void findsNobodyOfAnotherClient() {
        var address = Map.of("kind", "EMAIL", "value", "nagaoka@example.jp", "confidence", "STATEMENT");
        String mine = id(register(Map.of("kind", "USER", "identifiers", List.of(address))));
        World.Site other = world.site();
        as(other.asOhara())
                .body(Map.of("kind", "EMAIL", "value", "nagaoka@example.jp"))
                .post(other.path("/customer-searches"))
                .then()
                .statusCode(200)
                .body("candidates", empty());
        as(other.asOhara()).get(other.path("/customers/" + mine)).then().spec(problem(ProblemType.NOT_FOUND));
        as(other.asOhara()).get(site.path("/customers/" + mine)).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void refusesWhatCannotBeRead() {
        for (var wrong : List.of(
                Map.of("kind", "PHONE", "value", "abc", "confidence", "STATEMENT"),
                Map.of(
                        "kind",
                        "EMAIL",
                        "value",
                        "a@b.jp",
                        "confidence",
                        "STATEMENT",
                        "validFrom",
                        "2026-11-02",
                        "validUntil",
                        "2026-11-02"))) {
            as(site.asOhara())
                    .body(Map.of("kind", "USER", "identifiers", List.of(wrong)))
                    .post(site.path("/customers"))
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST));
        }
        anonymously()
                .body(Map.of("kind", "USER"))
                .post(site.path("/customers"))
                .then()
                .statusCode(401);
        as(site.asClient())
                .body(Map.of("kind", "USER"))
                .post(site.path("/customers"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private ValidatableResponse register(Map<String, ?> body) {
        return as(site.asOhara())
                .body(body)
                .post(site.path("/customers"))
                .then()
                .statusCode(201);
    }

    private static String id(ValidatableResponse registered) {
        return registered.extract().path("customerId");
    }

    private String path(String customer) {
        return site.path("/customers/" + customer);
    }

    private ValidatableResponse search(String number, String on) {
        return as(site.asSakura())
                .body(Map.of("kind", "PHONE", "value", number, "on", on))
                .post(site.path("/customer-searches"))
                .then()
                .statusCode(200);
    }
}
