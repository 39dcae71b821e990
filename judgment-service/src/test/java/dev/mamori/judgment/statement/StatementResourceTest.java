package dev.mamori.judgment.statement;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Statements of reasons")
class StatementResourceTest {
    private static final String STATEMENT = "/v1/clients/{c}/judgments/{j}/statement";

    @Inject
    Given given;

    @Test
    @DisplayName("REQ-0.2, REQ-5.5.3: she who took the call reads what was decided, by which line, by whom, and why")
    void tellsTheWhole() {
        var client = given.client();
        activeSet(client, terms("AOZ-2026.2"));
        authority(client, "CM-0003");
        var judgment = Judged.open(client, UUID.randomUUID().toString(), Map.of("馬鹿野郎<b>", "ABUSE.SLUR_OR_DIE"));
        as(decider(client)).get(STATEMENT, client, judgment).then().spec(problem(ProblemType.CONFLICT));
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);

        as(Tokens.communicator("OP-0305", CENTRE, client))
                .get(STATEMENT, client, judgment)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("HARASSMENT"))
                .body("summary.ja", containsString("カスタマーハラスメントに該当する"))
                .body("summary.ja", containsString("③暴言・怒声「個人に対する侮辱（バカ・死ね）」（ガイドライン L207）"))
                .body("summary.en", containsString("customer harassment"))
                .body("lines.code", contains("ABUSE.SLUR_OR_DIE"))
                .body("lines[0].words", contains("馬鹿野郎<b>"))
                .body("agreedBy.name", containsInAnyOrder("早川", "柏木"))
                .body("answers", hasSize(7))
                .body("answers[0].question.ja", equalTo("顧客等から従業員に対し"))
                .body("remarks.ja", hasItem("調査に当たった人は2人未満です。"))
                .body("reason", equalTo("録音のとおり"));

        var page = as(ofClient(client))
                .get(STATEMENT + "/page", client, judgment)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page)
                .contains("判定理由書", "カスタマーハラスメントに該当する", "ABUSE.SLUR_OR_DIE", "早川", "録音のとおり", "@page")
                .contains("馬鹿野郎&lt;b&gt;")
                .doesNotContain("馬鹿野郎<b>");
    }

    @Test
    @DisplayName(
            "REQ-15.1, REQ-5.4.3: grounds, fact flow, opinions, second look, withdrawal and review stand in it, and on the page")
    void howItCameAbout() {
        var client = given.client();
        activeSet(client, terms("AOZ-2026.2"));
        for (var judge : List.of("CM-0003", "SV-0012", "SV-0015")) {
            authority(client, judge);
        }
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        once(supervisor(client))
                .body(Map.of("text", "録音を2回聞いた", "recommends", "HARASSMENT", "consistency", "録音と一致する"))
                .post("/v1/clients/{c}/judgments/{j}/opinions", client, judgment)
                .then()
                .statusCode(201);
        var verdict = Judged.verdict("ABUSE.SLUR_OR_DIE");
        verdict.put("grounds", List.of(Map.of("code", "RECORDING", "text", "録音 12:30 から")));
        verdict.put("factFlow", List.of(Map.of("step", "TIMELINE", "done", false, "reason", "書面は後日届く")));
        Judged.sign(client, judgment, decider(client), verdict).statusCode(200);
        once(Tokens.supervisor("SV-0015", CENTRE, client))
                .body(Map.of("agrees", false, "reason", "言葉が聞き取れない"))
                .post("/v1/clients/{c}/judgments/{j}/countersignature", client, judgment)
                .then()
                .statusCode(201);
        once(decider(client))
                .body(Map.of("reason", "録音が別件のものだった"))
                .post("/v1/clients/{c}/judgments/{j}/withdrawal", client, judgment)
                .then()
                .statusCode(200);

        as(decider(client))
                .get(STATEMENT, client, judgment)
                .then()
                .statusCode(200)
                .body("grounds[0].question.ja", equalTo("録音・録画"))
                .body("grounds[0].reason", equalTo("録音 12:30 から"))
                .body("factFlow.answer.ja", contains("未了", "確認済み", "確認済み", "確認済み"))
                .body("factFlow[0].reason", equalTo("書面は後日届く"))
                .body("opinions.by", contains("佐倉"))
                .body("opinions.text", contains("録音を2回聞いた"))
                .body("opinions.consistency", contains("録音と一致する"))
                .body("countersignature.agrees", equalTo(false))
                .body("countersignature.reason", equalTo("言葉が聞き取れない"))
                .body("withdrawalReason", equalTo("録音が別件のものだった"))
                .body("reviews.state", contains("OPEN"));
        as(ofClient(client))
                .get(STATEMENT, client, judgment)
                .then()
                .body("opinions.recommends.en", contains("customer harassment"))
                .body("opinions[0].by", nullValue())
                .body("opinions[0].text", nullValue())
                .body("countersignature.agrees", equalTo(false))
                .body("countersignature.reason", nullValue());
        assertThat(page(decider(client), client, judgment))
                .contains(
                        "根拠とした資料",
                        "録音 12:30 から",
                        "事実関係の整理",
                        "書面は後日届く",
                        "調査に当たった人の意見",
                        "録音を2回聞いた",
                        "別の判断権者による確認",
                        "言葉が聞き取れない",
                        "録音が別件のものだった",
                        "改めて判定されているところです");
        assertThat(page(ofClient(client), client, judgment)).doesNotContain("録音を2回聞いた", "言葉が聞き取れない");
    }

    private static String page(String token, String client, String judgment) {
        return as(token)
                .get(STATEMENT + "/page", client, judgment)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @DisplayName("another communicator, another client and a machine do not read it")
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        for (var path : new String[] {STATEMENT, STATEMENT + "/page"}) {
            as(Tokens.communicator("OP-0231", CENTRE, client))
                    .get(path, client, judgment)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(manager(other)).get(path, client, judgment).then().spec(problem(ProblemType.NOT_FOUND));
            as(manager(other)).get(path, other, judgment).then().spec(problem(ProblemType.NOT_FOUND));
            as(Tokens.pbx("pbx-1", client)).get(path, client, judgment).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }
}
