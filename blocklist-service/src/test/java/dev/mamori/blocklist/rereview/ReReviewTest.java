package dev.mamori.blocklist.rereview;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("BR-20, section 3.4: entries are looked at again")
class ReReviewTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;
    private String entry;

    @BeforeEach
    void approvedEntry() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        entry = world.approvedEntry(mirai);
    }

    @Test
    @DisplayName("SC-10 row 7: a task 14 days before the end, once, and an event")
    void opensATaskBeforeTheEnd() {
        clock.set("2027-01-16T23:59:59+09:00");
        awaitTask("QUIET"); // the day before, only the long silence is a cause
        tasks().body("items.cause", equalTo(List.of("QUIET")));
        clock.set("2027-01-17T00:00:00+09:00");
        String task = awaitTask("BEFORE_END");
        tasks().body("items", hasSize(2)).body("items[0].dueAt", equalTo("2027-01-30T15:00:00Z"));
        JsonNode told = World.events(mirai, ReReviewService.DUE).getLast();
        EventSchemas.assertValid(ReReviewService.DUE, told);
        assertThat(told.path("reReviewId").asText()).isEqualTo(task);

        decide(mirai.reviewer(), task, "KEEP").statusCode(200).body("reviewedBy", equalTo("BR-0001"));
        decide(mirai.reviewer(), task, "KEEP").spec(problem(ProblemType.CONFLICT));
        as(mirai.supervisor())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("reReviewAt", equalTo("2027-01-16T15:00:00Z"))
                .body("until", equalTo("2027-01-30T15:00:00Z"));
        EventSchemas.assertValid(
                ReReviewService.DONE, World.events(mirai, ReReviewService.DONE).getFirst());
    }

    @Test
    @DisplayName("BR-20: no call for 60 days; the re-review ends it for good")
    void endsABlockThatNobodyNeeds() {
        clock.set("2027-01-01T00:00:00+09:00");
        String task = awaitTask("QUIET");
        decide(mirai.legal(), task, "REVOKE").statusCode(200);
        as(mirai.supervisor())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("state", equalTo("REVOKED"))
                .body("revokedBy", equalTo("LG-0002"));
        tasks().body("items", hasSize(0));
    }

    @Test
    @DisplayName("HS-12: who asked, handled it or was harmed does not re-review, by the database too")
    void keepsThoseAwayWhoHadAPart() {
        clock.set("2027-01-01T00:00:00+09:00");
        String task = awaitTask("QUIET");
        for (String person : List.of("SV-0012", "OP-0231")) {
            String token = Tokens.of("manager")
                    .staff(person)
                    .clients(mirai.id())
                    .centres("CTR-S2")
                    .sign();
            decide(token, task, "KEEP").spec(problem(ProblemType.FORBIDDEN));
            assertThatThrownBy(() -> transactions.inClient(
                            new ClientId(mirai.id()), () -> sql.update("""
                                            update block_re_review set result = 'KEEP', opinion = 'o', reviewed_by = ?,
                                                reviewed_at = now() where re_review_id = ?""", person, UUID.fromString(task))))
                    .rootCause()
                    .hasMessageContaining("does not re-review");
        }
        assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(mirai.id()),
                        () -> sql.update("delete from block_re_review where re_review_id = ?", UUID.fromString(task))))
                .rootCause()
                .hasMessageContaining("never changes");
    }

    @Test
    @DisplayName("Section 3.4: a doubt suspends at once and opens a re-review; another person lets it go on")
    void restsWhileInDoubt() {
        clock.set("2026-11-10T10:00:00+09:00");
        String path = mirai.path("/block-entries/" + entry);
        Map<String, String> doubt = Map.of("reason", "別の方の声だった");
        as(mirai.supervisor())
                .body(doubt)
                .post(path + "/suspension")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        awaitTask("DOUBT");
        String requester =
                Tokens.of("manager").staff("SV-0012").clients(mirai.id()).sign();
        as(requester).body(doubt).post(path + "/suspension/end").then().spec(problem(ProblemType.FORBIDDEN));
        as(mirai.reviewer())
                .body(Map.of("reason", "本人と確認した"))
                .post(path + "/suspension/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        as(mirai.reviewer()).body(doubt).post(path + "/suspension/end").then().spec(problem(ProblemType.CONFLICT));
        as(Tokens.auditor("AU-0001", mirai.id()))
                .get(path + "/suspensions")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].cause", equalTo("DOUBT"))
                .body("[0].liftedBy", equalTo("BR-0001"));
    }

    @Test
    @DisplayName(
            "BR-20: a number that is said to have another holder rests at once, is looked at again, and ends as such")
    void looksAgainWhenTheNumberChanged() {
        clock.set("2026-11-10T10:00:00+09:00");
        String path = mirai.path("/block-entries/" + entry);
        as(mirai.supervisor())
                .body(Map.of("reason", "別の契約者に割り当てられた", "cause", "NUMBER_CHANGED"))
                .post(path + "/suspension")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        decide(mirai.reviewer(), awaitTask("NUMBER_CHANGED"), "REVOKE").statusCode(200);
        as(mirai.reviewer()).get(path).then().body("endReason", equalTo("NUMBER_REASSIGNED"));
    }

    @Test
    void takesOnlyWhatAPersonCanReport() {
        clock.set("2026-11-10T10:00:00+09:00");
        String path = mirai.path("/block-entries/" + entry);
        for (String cause : List.of("JUDGMENT_WITHDRAWN", "APPEAL", "CLIENT_LEFT")) {
            as(mirai.supervisor())
                    .body(Map.of("reason", "x", "cause", cause))
                    .post(path + "/suspension")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    @DisplayName("BR-17, BR-20: when the client left all its entries rest, and each is looked at again")
    void looksAgainWhenTheClientLeft() {
        clock.set("2026-11-10T10:00:00+09:00");
        String departure = mirai.path("/departure");
        Map<String, String> said = Map.of("reason", "委託契約の終了");
        as(mirai.supervisor()).body(said).post(departure).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.manager("CM-9", "CTR-S2", world.client().id()))
                .body(said)
                .post(departure)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(mirai.manager()).body(said).post(departure).then().statusCode(200).body("entryIds", equalTo(List.of(entry)));
        decide(mirai.reviewer(), awaitTask("CLIENT_LEFT"), "REVOKE").statusCode(200);
        as(mirai.reviewer())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("endReason", equalTo("CLIENT_LEFT"));
        as(mirai.manager()).body(said).post(departure).then().statusCode(200).body("entryIds", equalTo(List.of()));
    }

    @Test
    @DisplayName("Section 3.4, HS-17: a revoked number is not asked for again on what was known then")
    void doesNotComeBackAfterARevocation() {
        clock.set("2026-11-10T10:00:00+09:00");
        as(mirai.manager())
                .body(Map.of("reason", "解除", "endReason", "EXPIRED"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(400);
        as(mirai.manager())
                .body(Map.of("reason", "解除"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
        Map<String, Object> again = World.request(world.threeVerdicts(mirai));
        again.put("from", "2026-11-11T00:00:00+09:00");
        world.file(mirai, again)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", equalTo(List.of("HS-17")))
                .body("errors[0].detail", containsString("待機期間"));
    }

    private String awaitTask(String cause) {
        String find = "items.find { it.cause == '" + cause + "' }.reReviewId";
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks().extract().path(find) != null);
        return tasks().extract().path(find);
    }

    private ValidatableResponse tasks() {
        return as(mirai.reviewer())
                .queryParam("open", true)
                .get(mirai.path("/re-reviews"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(String token, String task, String result) {
        return as(token)
                .body(Map.of("result", result, "opinion", "記録を確認した"))
                .post(mirai.path("/re-reviews/" + task + "/result"))
                .then();
    }
}
