package dev.mamori.judgment.shadow;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("A set tried on stored facts")
class ShadowResourceTest {
    private static final String RUNS = "/v1/clients/{c}/criteria-sets/{s}/shadow-runs";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ShadowJob job;

    @Test
    @DisplayName("REQ-13.5.6: before anybody signs, the draft tells what would have been proposed otherwise")
    void triesADraft() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of())).statusCode(201);
        evaluate(client, sheet(UUID.randomUUID().toString(), 5, Map.of())).statusCode(201);
        var set = stricter(client);
        var run = once(manager(client))
                .body(Map.of())
                .post(RUNS, client, set)
                .then()
                .statusCode(202)
                .body("total", equalTo(2))
                .extract()
                .<String>path("runId");
        done(client, set, run);
        as(ofClient(client))
                .get(RUNS + "/{r}", client, set, run)
                .then()
                .body("done", equalTo(2))
                .body("differing", equalTo(1));
        as(ofClient(client))
                .get(RUNS + "/{r}/differences", client, set, run)
                .then()
                .statusCode(200)
                .body("items[0].added", contains("TIME.SINGLE_CONTACT=HARASSMENT"));
        as(ofClient(client)).get(RUNS, client, set).then().body("items.runId", contains(run));
        // Nothing was judged or evaluated anew.
        var evaluations = transactions.inClient(
                new ClientId(client), () -> sql.first("select count(*) from evaluation", row -> row.getLong(1))
                        .orElseThrow());
        assertThat(evaluations).isEqualTo(2);
    }

    @Test
    @DisplayName("REQ-13.5.6: a case evaluated again and again is one case, by its last facts")
    void countsCases() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var caseId = UUID.randomUUID().toString();
        for (int minutes : new int[] {10, 50, 50}) {
            evaluate(client, sheet(caseId, minutes, Map.of())).statusCode(201);
        }
        var set = stricter(client);
        var run = started(client, set).body("total", equalTo(1)).extract().<String>path("runId");
        done(client, set, run);
        as(manager(client))
                .get(RUNS + "/{r}", client, set, run)
                .then()
                .body("done", equalTo(1))
                .body("differing", equalTo(1));
    }

    @Test
    @DisplayName("REQ-13.5.6: a draft edited meanwhile is tried as it stood at the start, and the run says so")
    void editedMeanwhile() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of())).statusCode(201);
        var set = stricter(client);
        var frozen = UUID.randomUUID();
        // Started, and not worked on before the draft is edited.
        transactions.inClient(new ClientId(client), () -> sql.update("""
                        insert into shadow_run (run_id, client_id, set_id, state, since, total, done, differing, started_by,
                                                started_at, terms, ended_at)
                        select ?, client_id, set_id, 'FAILED', now() - interval '1 day', 1, 0, 0, 'CM-0004', now(), terms, now()
                        from criteria_set where set_id = ?""", frozen, UUID.fromString(set)));
        as(manager(client)).get(RUNS + "/{r}", client, set, frozen).then().body("edited", equalTo(false));
        var looser = terms("AOZ-2");
        looser.put("parameters", Map.of("contact_minutes", 90));
        as(manager(client))
                .header(
                        "If-Match",
                        as(manager(client))
                                .get("/v1/clients/{c}/criteria-sets/{s}", client, set)
                                .header("ETag"))
                .body(looser)
                .put("/v1/clients/{c}/criteria-sets/{s}", client, set)
                .then()
                .statusCode(200);
        transactions.inClient(
                new ClientId(client),
                () -> sql.update("update shadow_run set state = 'RUNNING', ended_at = null where run_id = ?", frozen));
        done(client, set, frozen.toString());
        as(manager(client))
                .get(RUNS + "/{r}", client, set, frozen)
                .then()
                .body("differing", equalTo(1))
                .body("edited", equalTo(true));
    }

    @Test
    @DisplayName("REQ-13.5.6: facts that cannot be read are told and hold up nothing")
    void unreadableFacts() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of())).statusCode(201);
        transactions.inClient(new ClientId(client), () -> sql.update("""
                        insert into evaluation (evaluation_id, client_id, case_id, contact_id, set_id, facts, result,
                                                evaluated_by, evaluated_at)
                        select gen_random_uuid(), client_id, gen_random_uuid(), contact_id, set_id, 'k1:broken', result,
                               evaluated_by, evaluated_at from evaluation"""));
        var set = stricter(client);
        var run = started(client, set).extract().<String>path("runId");
        done(client, set, run);
        as(manager(client))
                .get(RUNS + "/{r}", client, set, run)
                .then()
                .body("done", equalTo(2))
                .body("differing", equalTo(1))
                .body("failed", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"basedOn\": \"NO-SUCH\"}", "[]"})
    @DisplayName("REQ-13.5.6: a run that can never go on ends as failed, and the next one is worked on")
    void neverForEver(String terms) {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of())).statusCode(201);
        var set = stricter(client);
        var stuck = UUID.randomUUID();
        transactions.inClient(new ClientId(client), () -> sql.update("""
                        insert into shadow_run (run_id, client_id, set_id, state, since, total, done, differing, started_by,
                                                started_at, terms)
                        values (?, ?, ?, 'RUNNING', now() - interval '1 day', 1, 0, 0, 'CM-0004', now(), ?::jsonb)""", stuck, client, UUID.fromString(set), terms));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            job.wake();
            as(manager(client)).get(RUNS + "/{r}", client, set, stuck).then().body("state", equalTo("FAILED"));
        });
        done(client, set, started(client, set).extract().path("runId"));
    }

    private static io.restassured.response.ValidatableResponse started(String client, String set) {
        return once(manager(client))
                .body(Map.of())
                .post(RUNS, client, set)
                .then()
                .statusCode(202);
    }

    @Test
    @DisplayName("a run that stopped half-way goes on where it stopped")
    void resumes() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        var first = evaluate(client, sheet(UUID.randomUUID().toString(), 50, Map.of()))
                .extract()
                .<String>path("evaluationId");
        evaluate(client, sheet(UUID.randomUUID().toString(), 55, Map.of())).statusCode(201);
        var set = stricter(client);
        var run = UUID.randomUUID();
        transactions.inClient(
                new ClientId(client), () -> sql.update("""
                        insert into shadow_run (run_id, client_id, set_id, state, since, total, done, differing,
                                                last_evaluation, started_by, started_at)
                        values (?, ?, ?, 'RUNNING', now() - interval '1 day', 2, 1, 0, ?, 'CM-0004', now())""", run, client, UUID.fromString(set), UUID.fromString(first)));
        done(client, set, run.toString());
        as(manager(client))
                .get(RUNS + "/{r}", client, set, run)
                .then()
                .body("done", equalTo(2))
                .body("differing", equalTo(1));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        var set = draft(client, terms("AOZ-1"));
        as(ofClient(client)).body(Map.of()).post(RUNS, client, set).then().spec(problem(ProblemType.FORBIDDEN));
        as(manager(other)).body(Map.of()).post(RUNS, client, set).then().spec(problem(ProblemType.NOT_FOUND));
        as(manager(other)).body(Map.of()).post(RUNS, other, set).then().spec(problem(ProblemType.NOT_FOUND));
    }

    private static String stricter(String client) {
        var terms = terms("AOZ-2");
        terms.put("parameters", Map.of("contact_minutes", 45));
        return draft(client, terms);
    }

    private static void done(String client, String set, String run) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as(manager(client))
                .get(RUNS + "/{r}", client, set, run)
                .then()
                .body("state", equalTo("DONE")));
    }
}
