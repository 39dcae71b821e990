package dev.mamori.judgment.shadow;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** With {@code ./mamori test --long}: the cases of a large client's year. */
@QuarkusTest
@EnabledIfSystemProperty(named = "mamori.long", matches = "true", disabledReason = "minutes of work")
@DisplayName("A set tried on a year of 100,000 cases")
class ShadowScaleTest {
    private static final Logger LOG = Logger.getLogger(ShadowScaleTest.class);
    private static final String RUNS = "/v1/clients/{c}/criteria-sets/{s}/shadow-runs";
    private static final int CASES = 100_000;
    private static final int UTTERANCES = 20;

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("REQ-13.5.6: all of them are compared, and those that differ are told")
    void triesAYear() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        evaluate(client, sheet(UUID.randomUUID().toString(), 50, words())).statusCode(201);
        evaluate(client, sheet(UUID.randomUUID().toString(), 5, words())).statusCode(201);
        copy(client, CASES / 2 - 1);
        var stricter = terms("AOZ-2");
        stricter.put("parameters", Map.of("contact_minutes", 45));
        var set = draft(client, stricter);

        long start = System.nanoTime();
        var run = once(manager(client))
                .body(Map.of())
                .post(RUNS, client, set)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("runId");
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(30))
                .until(() -> as(manager(client))
                        .get(RUNS + "/{r}", client, set, run)
                        .path("state")
                        .equals("DONE"));
        var took = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("%d cases of %d utterances tried in %d s", CASES, UTTERANCES, took.toSeconds());

        var ended = as(manager(client)).get(RUNS + "/{r}", client, set, run).then();
        assertThat(ended.extract().<Integer>path("done")).isEqualTo(CASES);
        assertThat(ended.extract().<Integer>path("differing")).isEqualTo(CASES / 2);
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < UTTERANCES; i++) {
            words.put("先週から" + i + "回目です。どうして連絡をもらえないのか、順番に説明してください。", "");
        }
        return words;
    }

    /** The same facts and results under other ids. */
    private void copy(String client, int times) {
        transactions.inClient(new ClientId(client), () -> sql.update("""
                insert into evaluation (evaluation_id, client_id, case_id, contact_id, set_id, facts, result, evaluated_by,
                                        evaluated_at)
                select gen_random_uuid(), client_id, gen_random_uuid(), contact_id, set_id, facts, result, evaluated_by,
                       evaluated_at
                from evaluation cross join generate_series(1, ?)""", times));
    }
}
