package dev.mamori.cases.facts;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlockFactsResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;
    String contact;
    String path;

    @BeforeEach
    void openACase() {
        clock.set(at("2026-11-10", "09:00:00"));
        site = world.site();
        contact = site.threatened("c1");
        path = Cases.open(site, contact);
    }

    @Test
    @DisplayName("section 3.1: the facts of a case for a block review, by the number in any spelling")
    void tellsTheFacts() {
        append("/conduct", Map.of("contactId", contact, "at", at("16:05:10"), "verbatim", "殺すぞ"));
        append(
                "/warnings",
                Map.of("at", at("16:07:50"), "means", "ORAL", "words", "警察へ連絡します", "refusalAnnounced", true));
        append("/lighter-means", Map.of("kind", "ENDED_BY_RULE", "at", at("16:08:10"), "result", "終了後も再度架電"));
        append("/promises", Map.of("what", "返金の連絡", "dueAt", at("2026-11-12", "12:00:00")));
        append("/evidence", Map.of("kind", "RECORDING", "reference", "rec:1"));
        state(
                "/accommodation",
                Map.of("sign", "NONE", "statedBy", List.of(site.ohara(), site.arima()), "stepDone", false));
        state("/number-link", Map.of("confidence", "CONTRACT_DATA", "checkedOn", "2026-11-10", "otherUsers", 0));
        as(site.asOhara())
                .body(Map.of("kind", "TAKE_OVER", "at", at("16:05:40")))
                .post(site.path("/contacts/" + contact + "/steps"))
                .then()
                .statusCode(201);

        as(site.asOhara())
                .queryParam("number", "０９０-0123-0008")
                .queryParam("caseId", caseId())
                .get(site.path("/block-facts"))
                .then()
                .statusCode(200)
                .body("number", equalTo("+819001230008"))
                .body("numberOfCase", equalTo(true))
                .body("contactsLast180Days.contactId", contains(contact))
                .body("contactsLast180Days.queueId", contains("MRI-CANCEL"))
                .body("otherUsers", equalTo(0))
                .body("handlers", containsInAnyOrder(site.kiritani(), site.ohara()))
                .body("harmed", contains(site.kiritani()))
                .body("openPromises", hasSize(1))
                .body("openValidRequests.text", contains("返金"))
                .body("warnings[0].means", equalTo("ORAL"))
                .body("warnings[0].refusalAnnounced", equalTo(true))
                .body("lighterMeans[0].result", equalTo("終了後も再度架電"))
                .body("accommodation.sign", equalTo("NONE"))
                .body("accommodation.statedBy", hasSize(2))
                .body("companyCaused", equalTo("UNKNOWN"))
                .body("numberLink.confidence", equalTo("CONTRACT_DATA"))
                .body("objectiveEvidence", equalTo(3))
                .body("summaryOnly", equalTo(false));
    }

    @Test
    @DisplayName("REQ-15.5: contacts from the same number at another client never count; older than 180 days neither")
    void countsContactsOfThisClientInTheWindowOnly() {
        World.Site other = world.site();
        other.threatened("c1");
        clock.set(at("2027-05-08", "16:00:00"));
        facts("090-0123-0008").body("contactsLast180Days", hasSize(1));
        clock.set(at("2027-05-08", "16:00:01"));
        facts("090-0123-0008").body("contactsLast180Days", empty());
    }

    @Test
    @DisplayName("HS-15: of another number than the customer's nothing is known")
    void knowsNothingOfAnotherNumber() {
        state("/number-link", Map.of("confidence", "CONTRACT_DATA", "checkedOn", "2026-11-10", "otherUsers", 0));
        facts("090-0123-0009")
                .body("numberOfCase", equalTo(false))
                .body("numberLink", nullValue())
                .body("otherUsers", nullValue())
                .body("contactsLast180Days", empty());
    }

    @Test
    void needsCredentialsTheRightRoleTheRightClientAndANumber() {
        String query = site.path("/block-facts?number=09001230008&caseId=" + caseId());
        anonymously().get(query).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asKiritani()).get(query).then().spec(problem(ProblemType.FORBIDDEN));
        as(World.ADMIN).get(query).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.service("blocklist-service")).get(query).then().statusCode(200);
        as(site.asClient()).get(query).then().statusCode(200);
        as(Tokens.blockReviewer("BR-1", site.client())).get(query).then().statusCode(200);
        as(Tokens.blockReviewer("BR-1", "CL-OTHER")).get(query).then().spec(problem(ProblemType.NOT_FOUND));
        World.Site other = world.site();
        as(other.asOhara())
                .get(query.replace(site.client(), other.client()))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asOhara())
                .get(site.path("/block-facts?caseId=" + caseId()))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(site.asOhara())
                .get(site.path("/block-facts?number=anonymous&caseId=" + caseId()))
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE));
    }

    private io.restassured.response.ValidatableResponse facts(String number) {
        return as(site.asOhara())
                .queryParam("number", number)
                .queryParam("caseId", caseId())
                .get(site.path("/block-facts"))
                .then()
                .statusCode(200);
    }

    private void append(String part, Map<String, Object> body) {
        as(site.asOhara()).body(body).post(path + part).then().statusCode(201);
    }

    private void state(String part, Map<String, Object> body) {
        String etag = as(site.asOhara()).get(path).then().extract().header("ETag");
        as(site.asOhara())
                .header("If-Match", etag)
                .body(body)
                .put(path + part)
                .then()
                .statusCode(200);
    }

    private String caseId() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
