package dev.mamori.judgment.registry;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.judgment.Given;
import dev.mamori.judgment.verdict.Judged;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-14.3: for a client that has left nothing more is judged; what was judged can be read and taken back")
class ClientLeftTest {
    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("REQ-14.3: nothing is evaluated, judged, granted or agreed any more; reading and taking back go on")
    void nothingMore() {
        var client = given.client();
        var stays = given.client();
        activeSet(client, terms("AOZ-1"));
        activeSet(stays, terms("AOZ-1"));
        authority(client, "CM-0003");
        var set = draft(client, terms("AOZ-2"));
        var signed = Judged.open(client, UUID.randomUUID().toString());
        Judged.sign(client, signed, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200);
        var caseId = UUID.randomUUID().toString();
        var open = Judged.open(client, caseId);
        var key = UUID.randomUUID().toString();
        var answer = as(supervisor(client))
                .header("Idempotency-Key", key)
                .body(Map.of("text", "録音を聞いた", "recommends", "HARASSMENT"))
                .post("/v1/clients/{c}/judgments/{j}/opinions", client, open)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        left(client, "2026-11-30T15:00:00Z");
        left(client, "2026-12-05T15:00:00Z");

        evaluate(client, sheet(caseId, 5, Map.of()))
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString("2026-11-30T15:00:00Z"))
                .body("detail", containsString("/withdrawal"));
        Judged.sign(client, open, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .spec(problem(ProblemType.CONFLICT));
        for (var path : new String[] {"proposal", "shadow-runs"}) {
            once(manager(client))
                    .body(Map.of())
                    .post("/v1/clients/{c}/criteria-sets/{s}/" + path, client, set)
                    .then()
                    .spec(problem(ProblemType.CONFLICT));
        }
        assertThat(as(supervisor(client))
                        .header("Idempotency-Key", key)
                        .body(Map.of("text", "録音を聞いた", "recommends", "HARASSMENT"))
                        .post("/v1/clients/{c}/judgments/{j}/opinions", client, open)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(answer);
        as(Tokens.auditor("AU-1", client))
                .get("/v1/clients/{c}/judgments/{j}/statement", client, signed)
                .then()
                .statusCode(200);
        once(decider(client))
                .body(Map.of("reason", "録音が別件のものだった"))
                .post("/v1/clients/{c}/judgments/{j}/withdrawal", client, signed)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        evaluate(stays, sheet(caseId, 5, Map.of())).statusCode(201);

        given.arrives("case", "dev.mamori.case.erased.v1", client, """
                {"caseId": "%s", "erasedAt": "%s"}""".formatted(caseId, Given.now()));
        as(decider(client))
                .get("/v1/clients/{c}/judgments/{j}", client, open)
                .then()
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    @DisplayName("REQ-14.3: a shadow run that still goes on is ended")
    void endsShadowRuns() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var set = draft(client, terms("AOZ-2"));
        left(client, "2026-11-30T15:00:00Z");
        var run = UUID.randomUUID();
        transactions.inClient(new ClientId(client), () -> sql.update("""
                        insert into shadow_run (run_id, client_id, set_id, state, since, total, done, differing, started_by,
                                                started_at, terms)
                        select ?, client_id, set_id, 'RUNNING', now() - interval '1 day', 1, 0, 0, 'CM-0004', now(), terms
                        from criteria_set where set_id = ?""", run, UUID.fromString(set)));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as(manager(client))
                .get("/v1/clients/{c}/criteria-sets/{s}/shadow-runs/{r}", client, set, run)
                .then()
                .body("state", equalTo("FAILED")));
    }

    private void left(String client, String at) {
        given.arrives("notification", "dev.mamori.client.left.v1", null, """
                {"clientId": "%s", "leftAt": "%s"}""".formatted(client, at));
    }
}
