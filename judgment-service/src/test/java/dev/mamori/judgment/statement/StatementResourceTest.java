package dev.mamori.judgment.statement;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
                .body("summary.ja", containsString("③暴言・怒声「個人に対する侮辱（バカ・死ね）」（L207）"))
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
