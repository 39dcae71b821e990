package dev.mamori.blocklist.review;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("Section 3.1, REQ-8.3: what no machine can check a named reviewer answers, with text and evidence")
class ReviewersAnswersTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private World.Client mirai;
    private String request;

    @BeforeEach
    void inReview() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        world.tellFacts(mirai, World.facts());
        Map<String, Object> asked = World.request(world.threeVerdicts(mirai));
        asked.put("answers", List.of(answer("BR-06", "PASS", "メールと郵送は残る"), answer("BR-23", "PASS", "報復ではない")));
        request = world.file(mirai, asked).statusCode(201).extract().path("requestId");
    }

    @Test
    void keepsThemByNameAndShowsWhatIsOpen() {
        as(mirai.supervisor())
                .get(path(""))
                .then()
                .body("answers.item", contains("BR-06", "BR-23"))
                .body("openItems", hasItems("BR-06", "BR-07", "BR-21", "BR-23", "BR-24", "BR-25"));

        review(mirai.manager(), "APPROVE", answer("BR-06", "PASS", "不利益は小さい"), answer("BR-21", "PASS", "自動音声で案内"))
                .statusCode(200);

        as(mirai.supervisor())
                .get(path(""))
                .then()
                .body("openItems", not(hasItem("BR-06")))
                .body("openItems", hasItem("BR-23"))
                .body("reviews[0].reviewerId", equalTo("CM-0003"))
                .body("reviews[0].answers.item", contains("BR-06", "BR-21"))
                .body("reviews[0].answers[0].evidence", contains("rec-1"));
        review(mirai.legal(), "APPROVE", answer("BR-24", "PASS", "目的は公表済み")).statusCode(200);
        as(mirai.reviewer())
                .get(path(""))
                .then()
                .statusCode(200)
                .body("reviews.answers.item.flatten()", containsInAnyOrder("BR-06", "BR-21", "BR-24"));
    }

    @Test
    @DisplayName("who finds items failed cannot approve; all of them are told together")
    void refusesAnApprovalThatContradictsItself() {
        assertThat(review(
                                mirai.manager(),
                                "APPROVE",
                                answer("BR-06", "FAIL", "期間が長すぎる"),
                                answer("BR-23", "FAIL", "消費者センターへの相談の直後"),
                                answer("BR-25", "FAIL", "警察が回線の維持を求めている"))
                        .spec(problem(ProblemType.RULES_NOT_MET))
                        .extract()
                        .<List<String>>path("errors.code"))
                .containsExactly("BR-06", "HS-16", "BR-25");
        review(mirai.manager(), "RETURN", answer("BR-06", "FAIL", "期間が長すぎる")).statusCode(200);
    }

    @Test
    void wantsTextAndEvidenceAndEachItemOnce() {
        assertThat(review(
                                mirai.manager(),
                                "APPROVE",
                                Map.of("item", "BR-06", "answer", "PASS"),
                                answer("BR-99", "PASS", "?"),
                                Map.of("item", "BR-25", "answer", "NOT_APPLICABLE", "text", "警察は関与していない"))
                        .statusCode(400)
                        .extract()
                        .<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/answers/0/text", "/answers/0/evidence", "/answers/1/item");
    }

    @Test
    @DisplayName("SC-08 row 9: the requester's word about the police is no answer, a reviewer's is")
    void countsTheReviewersOnlyWhenItIsToBeApproved() {
        Map<String, Object> facts = World.facts();
        facts.put("openValidRequests", List.of(Map.of("text", "返金")));
        world.tellFacts(mirai, facts);
        Map<String, Object> asked = World.request(world.threeVerdicts(mirai));
        asked.put("answers", List.of(answer("BR-14", "PASS", "返金は書面で行う")));
        request = world.file(mirai, asked).statusCode(201).extract().path("requestId");

        review(mirai.manager(), "APPROVE").statusCode(200);
        review(mirai.legal(), "APPROVE").statusCode(200);
        world.consent(mirai, request).statusCode(422).body("errors.code", contains("HS-03"));
    }

    @Test
    void passesWithTheReviewersAnswer() {
        Map<String, Object> facts = World.facts();
        facts.put("openValidRequests", List.of(Map.of("text", "返金")));
        world.tellFacts(mirai, facts);
        Map<String, Object> asked = World.request(world.threeVerdicts(mirai));
        asked.put("answers", List.of(answer("BR-14", "PASS", "返金は書面で行う")));
        request = world.file(mirai, asked).statusCode(201).extract().path("requestId");

        review(mirai.manager(), "APPROVE", answer("BR-14", "PASS", "書面の経路を確認した"))
                .statusCode(200);
        review(mirai.legal(), "APPROVE").statusCode(200);
        world.consent(mirai, request).statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void isGivenByNobodyWhoAsked() {
        String requester =
                Tokens.of("manager").staff("SV-0012").clients(mirai.id()).sign();
        review(requester, "APPROVE", answer("BR-06", "PASS", "私の申請"))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("HS-12"));
    }

    private static Map<String, Object> answer(String item, String result, String text) {
        return Map.of("item", item, "answer", result, "text", text, "evidence", List.of("rec-1"));
    }

    @SafeVarargs
    private ValidatableResponse review(String token, String decision, Map<String, Object>... answers) {
        return as(token)
                .body(Map.of("opinion", "意見", "decision", decision, "answers", List.of(answers)))
                .post(path("/reviews"))
                .then();
    }

    private String path(String rest) {
        return mirai.path("/block-requests/" + request + rest);
    }
}
