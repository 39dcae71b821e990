package dev.mamori.cases.casefile;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.World;
import dev.mamori.platform.test.EventSchemas;
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
class CaseResourceTest {
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
    @DisplayName("REQ-5.0.1, SC-08: a case grows out of a contact; the customer's number comes from it, masked")
    void opensOutOfAContact() {
        as(site.asOhara())
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("contactIds", contains(contact))
                .body("customer.number", equalTo("****0008"))
                .body("customer.kind", equalTo("CONTRACTED"))
                .body("requests.text", contains("返金"))
                .body("requests.state", contains("OPEN"))
                .body("cause.companyCaused", equalTo("UNKNOWN"))
                .body("handlers.businessName", contains("桐谷"))
                .body("harmed.staffId", contains(site.kiritani()))
                .body("accommodation", nullValue())
                .body("judgments", empty());
    }

    @Test
    @DisplayName("the client hears of the case by an event without personal data")
    void tellsTheFeed() {
        var data = as(Tokens.service("notification-service"))
                .get("/v1/events?client=" + site.client())
                .then()
                .extract()
                .jsonPath()
                .getMap("events.find { it.type == 'dev.mamori.case.opened.v1' }.data");
        EventSchemas.assertValid("dev.mamori.case.opened.v1", new ObjectMapper().valueToTree(data));
        org.assertj.core.api.Assertions.assertThat(data).containsOnlyKeys("caseId", "contactIds", "openedAt");
    }

    @Test
    @DisplayName("REQ-1.5, REQ-5.1.3: a potential customer without name or number can be the subject of a case")
    void opensForAnUnknownPerson() {
        var event = site.event("c9", "STARTED", "17:00:00");
        event.put("from", Map.of("withheldReason", "USER_REFUSED"));
        String anonymous = site.report(event);
        as(site.asOhara())
                .body(Map.of(
                        "contactIds", List.of(anonymous), "title", "匿名の電話", "customer", Map.of("kind", "POTENTIAL")))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .body("customer.number", nullValue())
                .body("requests", empty());
    }

    @Test
    void refusesUnknownContactsAndUnreadableNumbers() {
        var wanted =
                Map.of("contactIds", List.of(UUID.randomUUID()), "title", "x", "customer", Map.of("kind", "UNKNOWN"));
        as(site.asOhara())
                .body(wanted)
                .post(site.path("/cases"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE))
                .body("reference", equalTo("contactId"));
        as(site.asOhara())
                .body(Map.of(
                        "contactIds",
                        List.of(contact),
                        "title",
                        "x",
                        "customer",
                        Map.of("kind", "USER", "number", "abc")))
                .post(site.path("/cases"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", contains("/customer/number"));
        as(site.asOhara())
                .body(Map.of("contactIds", List.of(), "title", "x", "customer", Map.of("kind", "USER")))
                .post(site.path("/cases"))
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void aRepeatedRequestOpensOneCase() {
        var again = once(site.asOhara()).body(Cases.opening(site, contact));
        String first =
                again.post(site.path("/cases")).then().statusCode(201).extract().path("caseId");
        again.post(site.path("/cases")).then().statusCode(201).body("caseId", equalTo(first));
        as(site.asOhara()).get(site.path("/cases")).then().body("items", hasSize(2));
        as(site.asOhara()).get(site.path("/cases?contactId=" + contact)).then().body("items", hasSize(2));
        as(site.asOhara())
                .get(site.path("/cases?contactId=" + UUID.randomUUID()))
                .then()
                .body("items", empty());
    }

    @Test
    @DisplayName(
            "who may see: handler, her centre, the client, specialists, auditors; not other workers, other clients, admin")
    void showsACaseToThoseWhoMaySeeIt() {
        for (String token : List.of(
                site.asKiritani(),
                site.asArima(),
                site.asClient(),
                Tokens.specialist("LG-0002", site.client()),
                Tokens.blockReviewer("BR-0001", site.client()),
                Tokens.auditor("AU-0001", site.client()))) {
            as(token).get(path).then().statusCode(200);
        }
        anonymously().get(path).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(World.ADMIN).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.counsellor("CS-0001", site.client())).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asSakura()).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .get(path)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.client("x", "CL-OTHER")).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        World.Site other = world.site();
        String foreign = path.replace(site.client(), other.client());
        as(other.asOhara()).get(foreign).then().spec(problem(ProblemType.NOT_FOUND));
        as(other.asOhara()).get(other.path("/cases")).then().body("items", empty());
    }

    @Test
    @DisplayName("REQ-5.3.2: words are VERBATIM; a bare summary is kept, marked, advised on, and supports no code")
    void tellsWordsFromSummaries() {
        as(site.asKiritani())
                .body(Map.of(
                        "contactId",
                        contact,
                        "at",
                        at("16:05:10"),
                        "verbatim",
                        "殺すぞ",
                        "manner",
                        "大声で怒鳴る",
                        "confirmedCodes",
                        List.of("THREAT.HARM_SPOKEN")))
                .post(path + "/conduct")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("sequence", equalTo(1))
                .body("kind", equalTo("VERBATIM"))
                .body("advice", nullValue())
                .body("confirmedCodes.confirmedBy", contains(site.kiritani()));
        String summary = as(site.asKiritani())
                .body(Map.of(
                        "contactId",
                        contact,
                        "at",
                        at("16:05:20"),
                        "verbatim",
                        "暴言を繰り返した",
                        "confirmedCodes",
                        List.of("ABUSE.SLUR_OR_DIE")))
                .post(path + "/conduct")
                .then()
                .statusCode(201)
                .body("sequence", equalTo(2))
                .body("kind", equalTo("SUMMARY_ONLY"))
                .body("advice", containsString("そのまま"))
                .body("confirmedCodes", empty())
                .body("codesNotTaken", contains("ABUSE.SLUR_OR_DIE"))
                .extract()
                .path("conductId");
        as(site.asOhara())
                .body(Map.of("code", "ABUSE.SLUR_OR_DIE"))
                .post(path + "/conduct/" + summary + "/codes")
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains("SUMMARY_ONLY"));
    }

    @Test
    @DisplayName("REQ-15.1, REQ-5.3.3: a correction is a new record; the old one stays, and is corrected once only")
    void correctsByAddingARecord() {
        String wrong = conduct("ばかもの").extract().path("conductId");
        var correction = Map.of("contactId", contact, "at", at("16:05:10"), "verbatim", "馬鹿野郎", "corrects", wrong);
        as(site.asOhara()).body(correction).post(path + "/conduct").then().statusCode(201);
        as(site.asOhara()).body(correction).post(path + "/conduct").then().spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(site.asOhara())
                .get(path)
                .then()
                .body("conduct.verbatim", contains("ばかもの", "馬鹿野郎"))
                .body("conduct[1].corrects", equalTo(wrong));
    }

    @Test
    @DisplayName("a person confirms a code; again changes nothing")
    void confirmsCodes() {
        String conduct = conduct("馬鹿野郎").extract().path("conductId");
        String codes = path + "/conduct/" + conduct + "/codes";
        as(site.asOhara())
                .body(Map.of("code", "ABUSE.SLUR_OR_DIE"))
                .post(codes)
                .then()
                .statusCode(201);
        as(site.asArima())
                .body(Map.of("code", "ABUSE.SLUR_OR_DIE"))
                .post(codes)
                .then()
                .statusCode(201)
                .body("confirmedCodes.confirmedBy", contains(site.ohara()));
        as(site.asOhara())
                .body(Map.of("code", "nonsense"))
                .post(codes)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(site.asClient())
                .body(Map.of("code", "ABUSE.SLUR_OR_DIE"))
                .post(codes)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asOhara())
                .body(Map.of("code", "ABUSE.SLUR_OR_DIE"))
                .post(path + "/conduct/" + UUID.randomUUID() + "/codes")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void recordsConductOfContactsOfTheCaseOnly() {
        String other = site.threatened("c2");
        as(site.asOhara())
                .body(Map.of("contactId", other, "at", at("16:05:10"), "verbatim", "馬鹿野郎"))
                .post(path + "/conduct")
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(site.asOhara())
                .body(Map.of("contactId", other, "clarification", true))
                .post(path + "/contacts")
                .then()
                .statusCode(201)
                .body("contactIds", containsInAnyOrder(contact, other))
                .body("contacts.find { it.contactId == '" + other + "' }.clarification", equalTo(true));
        as(site.asOhara())
                .body(Map.of("contactId", other))
                .post(path + "/contacts")
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(site.asOhara())
                .body(Map.of("contactId", other, "at", at("16:05:10"), "verbatim", "馬鹿野郎"))
                .post(path + "/conduct")
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("contactId", other, "at", at("16:05:10")))
                .post(path + "/conduct")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("REQ-6.0.3: whether the company caused it is told by the feed for figures, without words")
    void tellsTheFeedOfTheCause() {
        as(site.asOhara())
                .header("If-Match", "\"1\"")
                .body(Map.of("companyCaused", "YES", "remedied", true, "remedy", "交換済み"))
                .put(path + "/cause")
                .then()
                .statusCode(200);

        var data = as(Tokens.service("notification-service"))
                .get("/v1/events?client=" + site.client())
                .then()
                .extract()
                .jsonPath()
                .getMap("events.find { it.type == 'dev.mamori.case.cause-stated.v1' }.data");
        EventSchemas.assertValid("dev.mamori.case.cause-stated.v1", new ObjectMapper().valueToTree(data));
        org.assertj.core.api.Assertions.assertThat(data).containsOnlyKeys("caseId", "companyCaused", "remedied");
    }

    @Test
    @DisplayName("statements need the version that the caller saw; the latest counts")
    void statesWithTheVersionSeen() {
        var cause = Map.of("companyCaused", "YES", "remedied", true, "remedy", "交換済み");
        as(site.asOhara()).body(cause).put(path + "/cause").then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(site.asKiritani())
                .header("If-Match", "\"1\"")
                .body(cause)
                .put(path + "/cause")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String etag = as(site.asOhara())
                .header("If-Match", "\"1\"")
                .body(cause)
                .put(path + "/cause")
                .then()
                .statusCode(200)
                .body("cause.companyCaused", equalTo("YES"))
                .extract()
                .header("ETag");
        as(site.asOhara())
                .header("If-Match", "\"1\"")
                .body(cause)
                .put(path + "/cause")
                .then()
                .spec(problem(ProblemType.STALE_VERSION));

        etag = as(site.asOhara())
                .header("If-Match", etag)
                .body(Map.of("sign", "NONE", "statedBy", List.of(site.ohara(), site.arima()), "stepDone", true))
                .put(path + "/accommodation")
                .then()
                .statusCode(200)
                .body("accommodation.statedBy", contains(site.ohara(), site.arima()))
                .extract()
                .header("ETag");
        etag = as(site.asOhara())
                .header("If-Match", etag)
                .body(Map.of("confidence", "CONTRACT_DATA", "checkedOn", "2026-11-10", "otherUsers", 0))
                .put(path + "/number-link")
                .then()
                .statusCode(200)
                .body("numberLink.checkedOn", equalTo("2026-11-10"))
                .extract()
                .header("ETag");
        String request = as(site.asOhara()).get(path).then().extract().path("requests[0].requestId");
        as(site.asOhara())
                .header("If-Match", etag)
                .body(Map.of("state", "FULFILLED", "reason", "返金処理 11-12"))
                .put(path + "/requests/" + request + "/state")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("requests.state", contains("FULFILLED"))
                .body("requests.validity", contains("VALID"));
        as(site.asOhara())
                .header("If-Match", "\"5\"")
                .body(Map.of("state", "FULFILLED"))
                .put(path + "/requests/" + UUID.randomUUID() + "/state")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void addsRequestsAndEvidence() {
        as(site.asOhara())
                .body(Map.of("text", "社長が家に来て謝れ", "validity", "NOT_VALID"))
                .post(path + "/requests")
                .then()
                .statusCode(201)
                .body("requests.text", contains("返金", "社長が家に来て謝れ"));
        as(site.asKiritani())
                .body(Map.of("kind", "RECORDING", "reference", "rec:88213", "sha256", "a".repeat(64)))
                .post(path + "/evidence")
                .then()
                .statusCode(201);
        as(site.asOhara()).get(path).then().body("evidence.reference", contains("rec:88213"));
        as(site.asOhara())
                .body(Map.of("kind", "RECORDING", "reference", "rec:1", "sha256", "xyz"))
                .post(path + "/evidence")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    @DisplayName("REQ-14.3: the whole number is told for a stated purpose only")
    void disclosesTheNumberForAPurpose() {
        String disclosures = path + "/number-disclosures";
        as(site.asOhara())
                .body(Map.of("purpose", "BLOCK_REQUEST", "reason", "着信拒否の申請"))
                .post(disclosures)
                .then()
                .statusCode(200)
                .body("number", equalTo("+819001230008"));
        as(site.asOhara()).body(Map.of()).post(disclosures).then().spec(problem(ProblemType.INVALID_REQUEST));
        as(site.asKiritani())
                .body(Map.of("purpose", "BLOCK_REQUEST", "reason", "x"))
                .post(disclosures)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("a case shows the verdicts that judgment-service told of, and that one was withdrawn")
    void showsVerdicts() {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String judgment = UUID.randomUUID().toString();
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.signed.v1",
                judgment,
                Map.of(
                        "judgmentId", judgment,
                        "caseId", id,
                        "verdict", "HARASSMENT",
                        "criteriaCodes", List.of("THREAT.HARM_SPOKEN"),
                        "criteriaSetVersion", "MRI-2026.1",
                        "decidedBy", "CM-0004",
                        "decidedAt", "2026-11-11T01:00:00Z"));
        as(site.asClient())
                .get(path)
                .then()
                .body("judgments.verdict", contains("HARASSMENT"))
                .body("judgments.state", contains("SIGNED"));
        world.event(
                site.client(),
                "judgment",
                "dev.mamori.judgment.withdrawn.v1",
                judgment,
                Map.of("judgmentId", judgment, "caseId", id));
        as(site.asClient()).get(path).then().body("judgments.state", contains("WITHDRAWN"));
    }

    private ValidatableResponse conduct(String words) {
        return as(site.asOhara())
                .body(Map.of("contactId", contact, "at", at("16:05:10"), "verbatim", words))
                .post(path + "/conduct")
                .then()
                .statusCode(201);
    }
}
