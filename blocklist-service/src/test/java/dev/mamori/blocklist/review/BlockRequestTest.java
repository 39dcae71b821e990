package dev.mamori.blocklist.review;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class BlockRequestTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;

    @BeforeEach
    void client() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
    }

    @Test
    @DisplayName("SC-05 row 8: all failing stops in one answer; the refused request is kept and listed")
    void tellsAllStopsAndKeepsTheRefusedRequest() {
        Map<String, Object> facts = World.facts();
        facts.put("openValidRequests", List.of(Map.of("requestId", UUID.randomUUID(), "text", "返金")));
        facts.put("warnings", List.of());
        facts.put("companyCaused", "YES");
        world.tellFacts(mirai, facts);
        UUID judgment = UUID.randomUUID();
        world.tellJudgment(
                mirai, World.judgment(judgment, "2026-10-29T19:24:40+09:00", "ABUSE.SLUR_OR_DIE", "EXPOSURE.HINT"));
        Map<String, Object> request = World.request(List.of(judgment));
        request.put("queueIds", List.of("MRI-CARE", "MRI-CANCEL", "MRI-OUTAGE"));
        String refused = world.file(mirai, request)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-03", "HS-04", "HS-06", "HS-08"))
                .body("errors[1].detail", containsString("MRI-OUTAGE"))
                .body("state", is("REFUSED"))
                .extract()
                .path("requestId");
        as(Tokens.auditor("AU-0001", mirai.id()))
                .get(mirai.path("/block-requests/" + refused))
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("stops.code", contains("HS-03", "HS-04", "HS-06", "HS-08"))
                .body("decidedAt", notNullValue());
        as(mirai.hayakawa()).get(mirai.path("/block-requests")).then().body("items.requestId", hasItem(refused));
    }

    @Test
    @DisplayName("REQ-5.4.3, HS-01: a judgment on which a second look is owed grounds no block until that is settled")
    void secondLookOwed() {
        world.tellFacts(mirai, World.facts());
        List<UUID> judgments = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        tellSecondLooks(judgments, true);
        world.file(mirai, World.request(judgments))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", hasItem("HS-01"))
                .body("state", is("REFUSED"));
        tellSecondLooks(judgments, false);
        world.file(mirai, World.request(judgments)).statusCode(201);
    }

    private void tellSecondLooks(List<UUID> judgments, boolean due) {
        List<String> days = List.of("2026-10-14", "2026-10-21", "2026-10-28");
        for (int i = 0; i < days.size(); i++) {
            Map<String, Object> judgment =
                    World.judgment(judgments.get(i), days.get(i) + "T10:00:00+09:00", "ABUSE.SHOUTING");
            judgment.put("countersignDue", due);
            world.tellJudgment(mirai, judgment);
        }
    }

    @Test
    void answersARepeatedRefusalAsTheFirst() {
        world.tellFacts(mirai, World.facts());
        Map<String, Object> request = World.request(List.of());
        String key = UUID.randomUUID().toString();
        String first = refusedWith(key, request);
        assertThat(refusedWith(key, request)).isEqualTo(first);
        as(mirai.supervisor()).get(mirai.path("/block-requests")).then().body("items", hasSize(1));
    }

    private String refusedWith(String key, Map<String, Object> request) {
        return as(mirai.supervisor())
                .header("Idempotency-Key", key)
                .body(request)
                .post(mirai.path("/block-requests"))
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .extract()
                .path("requestId");
    }

    @ParameterizedTest
    @DisplayName("SC-07 row 4: not blockable, and the answer points to the line policy")
    @ValueSource(strings = {"anonymous", "+266696687", "0000000000", "非通知"})
    void refusesSentinels(String number) {
        Map<String, Object> request = World.request(world.threeVerdicts(mirai));
        request.put("number", number);
        world.file(mirai, request)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-07"))
                .body("errors[0].detail", containsString("回線ポリシー"));
    }

    @Test
    void readsTheFactsWithTheRequestersOwnToken() {
        world.tellFacts(mirai, World.facts());
        String token = mirai.supervisor();
        as(token)
                .body(World.request(world.threeVerdicts(mirai)))
                .post(mirai.path("/block-requests"))
                .then()
                .statusCode(201)
                .body("state", is("REVIEW_1"))
                .body("criteriaSetId", notNullValue())
                .header("Location", startsWith(mirai.path("/block-requests/")));
        World.neighbours()
                .verifyThat(getRequestedFor(urlPathEqualTo(mirai.path("/block-facts")))
                        .withHeader("Authorization", equalTo("Bearer " + token))
                        .withQueryParam("number", equalTo("+819001230010"))
                        .withQueryParam("caseId", equalTo(World.CASE.toString())));
    }

    @ParameterizedTest
    @DisplayName("facts that cannot be read: it waits, and nothing is decided")
    @ValueSource(ints = {500, 503, 401, 403})
    void waitsForFactsAtSubmission(int status) {
        world.failFacts(mirai, status);
        String id = world.file(mirai, World.request(world.threeVerdicts(mirai)))
                .statusCode(202)
                .body("state", is("WAITING_FOR_FACTS"))
                .body("waitingFor", is("SUBMISSION"))
                .extract()
                .path("requestId");
        world.review(mirai, mirai.manager(), id).spec(problem(ProblemType.CONFLICT));
        String check = mirai.path("/block-requests/" + id + "/facts-check");
        as(mirai.supervisor()).post(check).then().statusCode(202);
        world.tellFacts(mirai, World.facts());
        as(mirai.supervisor()).post(check).then().statusCode(200).body("state", is("REVIEW_1"));
        as(mirai.supervisor()).post(check).then().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    void waitsForFactsAtApprovalWithTheConsentKept() {
        String id = world.awaitingConsent(mirai);
        world.failFacts(mirai, 503);
        world.consent(mirai, id)
                .statusCode(202)
                .body("state", is("WAITING_FOR_FACTS"))
                .body("waitingFor", is("APPROVAL"))
                .body("consent.consenterName", is("早川"));
        world.tellFacts(mirai, World.facts());
        as(mirai.supervisor())
                .post(mirai.path("/block-requests/" + id + "/facts-check"))
                .then()
                .statusCode(200)
                .body("state", is("APPROVED"))
                .body("entryId", notNullValue());
    }

    @Test
    @DisplayName("at approval every stop is checked anew: a withdrawn verdict refuses, an open promise returns")
    void checksEveryStopAgainAtApproval() {
        String withdrawn = world.awaitingConsent(mirai);
        Map<String, Object> late = World.facts();
        late.put("openPromises", List.of(Map.of("promiseId", UUID.randomUUID(), "what", "折り返し連絡")));
        world.tellFacts(mirai, late);
        world.consent(mirai, withdrawn)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-03"))
                .body("state", is("RETURNED"));

        String second = world.awaitingConsent(mirai);
        Map<String, Object> involved = World.facts();
        involved.put("handlers", List.of("OP-0231", "CM-0003"));
        world.tellFacts(mirai, involved);
        world.consent(mirai, second)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-12"))
                .body("state", is("REFUSED"));
        as(mirai.supervisor()).get(mirai.path("/block-entries")).then().body("items", hasSize(0));
    }

    @Test
    void comesBackToItsRequesterWhoMaySubmitItAnew() {
        world.tellFacts(mirai, World.facts());
        Map<String, Object> request = World.request(world.threeVerdicts(mirai));
        String id = world.file(mirai, request).extract().path("requestId");
        String path = mirai.path("/block-requests/" + id);
        as(mirai.manager())
                .body(Map.of("opinion", "期間を短く", "decision", "RETURN"))
                .post(path + "/reviews")
                .then()
                .body("state", is("RETURNED"));
        request.put("until", "2026-12-02T00:00:00+09:00");
        String etag = as(mirai.supervisor()).get(path).then().extract().header("ETag");
        as(mirai.supervisor())
                .header("If-Match", "\"99\"")
                .body(request)
                .put(path)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(Tokens.supervisor("SV-0015", "CTR-S2", mirai.id()))
                .header("If-Match", etag)
                .body(request)
                .put(path)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        as(mirai.supervisor())
                .header("If-Match", etag)
                .body(request)
                .put(path)
                .then()
                .statusCode(200);
        as(mirai.supervisor())
                .post(path + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("REVIEW_1"))
                .body("round", is(2))
                .body("reviews", hasSize(0));
        world.review(mirai, mirai.manager(), id).statusCode(200).body("state", is("REVIEW_2"));
    }

    @Test
    void isDraftedEditedAndSubmitted() {
        Map<String, Object> request = World.request(world.threeVerdicts(mirai));
        request.put("draft", true);
        String id = world.file(mirai, request)
                .statusCode(201)
                .body("state", is("DRAFT"))
                .extract()
                .path("requestId");
        world.tellFacts(mirai, World.facts());
        as(mirai.supervisor())
                .post(mirai.path("/block-requests/" + id + "/submission"))
                .then()
                .body("state", is("REVIEW_1"));
    }

    @Test
    @DisplayName("HS-12: requester, handlers and the harmed do not review, nobody reviews twice")
    void isReviewedByOthersOnly() {
        Map<String, Object> facts = World.facts();
        facts.put("handlers", List.of("OP-0231", "CM-0004"));
        facts.put("harmed", List.of("LG-0009"));
        world.tellFacts(mirai, facts);
        String id = world.file(mirai, World.request(world.threeVerdicts(mirai)))
                .extract()
                .path("requestId");
        barred(
                Tokens.of("supervisor", "block-reviewer")
                        .staff("SV-0012")
                        .clients(mirai.id())
                        .sign(),
                id);
        barred(Tokens.manager("CM-0004", "CTR-S2", mirai.id()), id);
        barred(Tokens.specialist("LG-0009", mirai.id()), id);
        world.review(mirai, mirai.manager(), id).body("state", is("REVIEW_2"));
        world.review(mirai, mirai.manager(), id).spec(problem(ProblemType.CONFLICT));
        world.review(mirai, Tokens.manager("CM-0005", "CTR-S2", mirai.id()), id)
                .body("state", is("REVIEW_2")); // nobody from outside the site yet
        world.review(mirai, mirai.legal(), id).body("state", is("CLIENT_CONSENT"));
    }

    private void barred(String token, String id) {
        world.review(mirai, token, id).spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("HS-12"));
    }

    @Test
    @DisplayName("HS-12 in the database: no statement can make the requester or an involved person a reviewer")
    void keepsPeopleApartInTheDatabaseToo() {
        world.tellFacts(mirai, World.facts());
        UUID id = UUID.fromString(world.file(mirai, World.request(world.threeVerdicts(mirai)))
                .extract()
                .path("requestId"));
        String review = """
                insert into block_review (review_id, client_id, request_id, round, requester_id, reviewer_id,
                    decision, opinion, legal, outside_site, reviewed_at)
                values (gen_random_uuid(), ?, ?, 1, 'SV-0012', ?, 'APPROVE', 'o', false, false, now())""";
        refuses("block_review_not_by_requester", review, mirai.id(), id, "SV-0012");
        refuses("does not review", review, mirai.id(), id, "OP-0231");
        refuses("never changes", "update block_request set requester_id = 'X' where request_id = ?", id);
        String entry = """
                insert into block_entry (entry_id, client_id, request_id, number_sealed, number_hash, number_last4,
                    queue_ids, starts_at, ends_at, judgment_ids, channels, approved_at, version)
                values (gen_random_uuid(), ?, ?, 'x', 'x', '0010', '{Q}', now(), now() + interval '1 day', '{}', '{}',
                    now(), 0)""";
        refuses("approved and reviewed", entry, mirai.id(), id);
    }

    private void refuses(String because, String statement, Object... parameters) {
        assertThatThrownBy(
                        () -> transactions.inClient(new ClientId(mirai.id()), () -> sql.update(statement, parameters)))
                .as(statement)
                .rootCause()
                .hasMessageContaining(because);
    }

    @Test
    void endsWhenAReviewerRefusesOrTheClientDeclines() {
        world.tellFacts(mirai, World.facts());
        String id = world.file(mirai, World.request(world.threeVerdicts(mirai)))
                .extract()
                .path("requestId");
        as(mirai.reviewer())
                .body(Map.of("opinion", "比例性がない", "decision", "REFUSE"))
                .post(mirai.path("/block-requests/" + id + "/reviews"))
                .then()
                .body("state", is("REFUSED"));
        String declined = world.awaitingConsent(mirai);
        as(mirai.hayakawa())
                .body(Map.of("consenterName", "早川", "text", "同意しない", "agreed", false))
                .post(mirai.path("/block-requests/" + declined + "/consent"))
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"));
        world.consent(mirai, declined).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    void namesAnUnknownJudgment() {
        world.tellFacts(mirai, World.facts());
        world.file(mirai, World.request(List.of(UUID.randomUUID())))
                .spec(problem(ProblemType.UNKNOWN_REFERENCE))
                .body("reference", is("judgmentId"));
    }

    @Test
    void needsCriteriaInForce() {
        World.Client other = world.client();
        world.tellFacts(other, World.facts());
        world.file(other, World.request(world.threeVerdicts(other))).spec(problem(ProblemType.UNPROCESSABLE));
    }

    @Test
    @DisplayName("HS-17: no renewal on conduct that the earlier entry already answered")
    void refusesARenewalWithoutNewConduct() {
        world.consent(mirai, world.awaitingConsent(mirai)).statusCode(200);
        clock.set("2027-01-20T10:00:00+09:00");
        Map<String, Object> renewal = World.request(world.threeVerdicts(mirai));
        renewal.put("from", "2027-01-31T00:00:00+09:00");
        renewal.put("until", "2027-04-01T00:00:00+09:00");
        world.file(mirai, renewal).spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("HS-17"));
    }

    @Test
    void refusesWordsThatAreNone() {
        Map<String, Object> request = World.request(List.of());
        request.put("answers", List.of(Map.of("item", "BR-99", "answer", "PASS")));
        request.put("acceptedWarnings", List.of(Map.of("stop", "HS-01", "reason", "r", "signerName", "s")));
        world.file(mirai, request)
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", contains("/answers/0/item", "/acceptedWarnings/0/stop"));
    }
}
