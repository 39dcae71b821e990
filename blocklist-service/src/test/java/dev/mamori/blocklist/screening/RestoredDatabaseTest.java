package dev.mamori.blocklist.screening;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("SC-16 d, REQ-15.6: a restored older database refuses nobody until the journals have been replayed")
class RestoredDatabaseTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ADMIN = Tokens.admin("AD-0001");

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    ScreeningStore store;

    @Inject
    Transactions transactions;

    @Inject
    Caller caller;

    @Inject
    RefusedCallJob refusedCalls;

    @Inject
    RestoreWatchService restores;

    @Inject
    @Readiness
    ScreeningReadyService ready;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private ScreeningCalls pbx;
    private World.Client client;
    private String entry;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, Queue.DECLINE);
        client = pbx.client();
        entry = as(client.supervisor())
                .get(client.path("/block-entries"))
                .then()
                .extract()
                .path("items[0].entryId");
    }

    @Test
    @DisplayName("a revoked entry stays revoked: nobody is refused, then it is ended again as it was")
    void keepsARevokedEntryRevoked() throws SQLException {
        save();
        revoke();
        await().atMost(SOON).until(() -> pbx.word(World.NUMBER).equals("ALLOW"));
        restoreSaved();
        awaitHeld();

        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> pbx.word(World.NUMBER)
                .equals("ALLOW"));
        assertThat(reason(World.NUMBER)).isEqualTo("REFUSALS_OFF");
        assertThat((Long) ready.call().getData().orElseThrow().get("restoredClients"))
                .isPositive();
        assertThat(meters.get("mamori.screening.restored.clients").gauge().value())
                .isPositive();
        assertThat(state()).isEqualTo("ACTIVE"); // as the old database has it

        replay().statusCode(200).body("endsKnown", equalTo(1)).body("endsToReplay", equalTo(0));

        await().atMost(SOON).until(() -> reason(World.NUMBER).equals("NOT_LISTED"));
        as(client.supervisor())
                .get(client.path("/block-entries/" + entry))
                .then()
                .body("state", equalTo("REVOKED"));
        replay().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("what did not end refuses again after the replay, and not before")
    void refusesAgainAfterTheReplay() throws SQLException {
        save();
        as(ADMIN)
                .body(World.queue("MRI-NEW"))
                .post(client.path("/queues"))
                .then()
                .statusCode(201);
        long seen = Long.parseLong(snapshot().header("X-List-Revision"));
        await().atMost(SOON).until(() -> revision(World.NUMBER) == seen);
        restoreSaved();
        awaitHeld();
        assertThat(pbx.word(World.NUMBER)).isEqualTo("ALLOW");

        replay().statusCode(200).body("endsKnown", equalTo(0));
        await().atMost(SOON).until(() -> pbx.word(World.NUMBER).equals("REJECT"));
    }

    @Test
    @DisplayName("copies of PBXes are emptied meanwhile, and their old revision never counts as the present one")
    void emptiesTheCopies() throws SQLException {
        save();
        as(ADMIN)
                .body(World.queue("MRI-NEW"))
                .post(client.path("/queues"))
                .then()
                .statusCode(201);
        long copy = Long.parseLong(snapshot().header("X-List-Revision"));
        await().atMost(SOON).until(() -> revision(World.NUMBER) == copy);
        restoreSaved();
        awaitHeld();

        assertThat(snapshot().header("X-List-Count")).isEqualTo("0");
        assertThat(Long.parseLong(snapshot().header("X-List-Revision"))).isGreaterThan(copy);
        withKey(pbx.key())
                .get(client.path("/block-list/changes?after=" + copy))
                .then()
                .spec(problem(ProblemType.CONFLICT));
        replay().statusCode(200);
        assertThat(snapshot().header("X-List-Count")).isEqualTo("1");
    }

    @Test
    @DisplayName("also when the restored database has gone on beyond the revision that was seen")
    void noticesAForgottenEndByItself() throws SQLException {
        save();
        revoke();
        await().atMost(SOON).until(() -> pbx.word(World.NUMBER).equals("ALLOW"));
        await().atMost(SOON)
                .until(() -> !restores.journal(new ClientId(client.id())).isEmpty());
        restoreSaved();
        execute("update screening_revision set revision = revision + 100 where client_id = '" + client.id() + "'");

        ScreeningService restarted = new ScreeningService(
                store,
                transactions,
                caller,
                refusedCalls,
                restores,
                clock,
                Clock.systemUTC(),
                meters,
                Optional.empty());
        restarted.refresh();

        Call listed = new Call(World.NUMBER, null, ScreeningCalls.CARE_NUMBER, null, null);
        assertThat(restarted.answer(listed, Set.of(client.id()), queue -> true).reason())
                .isEqualTo(ScreeningReason.REFUSALS_OFF);
        awaitHeld();
    }

    @Test
    void onlyTheSystemOwnerReplaysAndNobodySeesAnotherClient() throws SQLException {
        save();
        revoke();
        await().atMost(SOON).until(() -> pbx.word(World.NUMBER).equals("ALLOW"));
        restoreSaved();
        String restore = awaitHeld();
        String path = client.path("/restored-lists/" + restore + "/replay");

        for (String token : List.of(client.reviewer(), client.supervisor(), client.legal(), client.hayakawa())) {
            as(token).body(Map.of("reason", "x")).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(ADMIN)
                .body(Map.of("reason", "x"))
                .post(world.client().path("/restored-lists/" + restore + "/replay"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.blockReviewer("BR-9", world.client().id()))
                .get(client.path("/restored-lists"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(ADMIN).body(Map.of("reason", " ")).post(path).then().statusCode(400);
    }

    private String awaitHeld() {
        await().atMost(SOON).untilAsserted(() -> as(ADMIN)
                .get(client.path("/restored-lists"))
                .then()
                .statusCode(200)
                .body("findAll { it.replayedAt == null }", hasSize(1)));
        await().atMost(SOON).until(() -> reason("09001239999").equals("REFUSALS_OFF"));
        return as(ADMIN)
                .get(client.path("/restored-lists"))
                .then()
                .body("findAll { it.replayedAt != null }", empty())
                .extract()
                .path("[0].restoreId");
    }

    private ValidatableResponse replay() {
        String restore =
                as(ADMIN).get(client.path("/restored-lists")).then().extract().path("[0].restoreId");
        return as(ADMIN)
                .body(Map.of("reason", "全台の報告を確認した"))
                .post(client.path("/restored-lists/" + restore + "/replay"))
                .then();
    }

    private void revoke() {
        as(client.reviewer())
                .body(Map.of("reason", "別人の番号でした", "endReason", "NUMBER_REASSIGNED"))
                .post(client.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
    }

    private String state() {
        return as(client.supervisor())
                .get(client.path("/block-entries/" + entry))
                .then()
                .extract()
                .path("state");
    }

    private String reason(String number) {
        return json(number).path("reason");
    }

    private long revision(String number) {
        return ((Number) json(number).path("revision")).longValue();
    }

    private ExtractableResponse<?> json(String number) {
        return pbx.asPbx()
                .accept("application/json")
                .queryParam("number", number)
                .queryParam("queue", "MRI-CARE")
                .get("/v1/screening")
                .then()
                .statusCode(200)
                .extract();
    }

    private Response snapshot() {
        return withKey(pbx.key()).get(client.path("/block-list/snapshot"));
    }

    /** The rows of the client's list as a backup holds them. */
    private void save() throws SQLException {
        execute(
                "create schema if not exists saved",
                "create table if not exists saved.entry as select * from block_entry where false",
                "create table if not exists saved.revision as select * from screening_revision where false",
                "insert into saved.entry select * from block_entry where client_id = '" + client.id() + "'",
                "insert into saved.revision select * from screening_revision where client_id = '" + client.id() + "'");
    }

    /** Puts the rows back, past all triggers, as a restored backup does. */
    private void restoreSaved() throws SQLException {
        String mine = " where client_id = '" + client.id() + "'";
        execute(
                "set session_replication_role = replica",
                "begin",
                "delete from block_entry" + mine,
                "insert into block_entry select * from saved.entry" + mine,
                "delete from screening_revision" + mine,
                "insert into screening_revision select * from saved.revision" + mine,
                "commit");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
