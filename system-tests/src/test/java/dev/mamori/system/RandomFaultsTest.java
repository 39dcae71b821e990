package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceDatabases;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.StateFolder;
import dev.mamori.system.RandomFaults.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Replay a run with {@code -Dmamori.seed=N}; the seed is in the output. The tampering is rolled back each time. */
@DisplayName("Faults from a seed: what was acknowledged exists once, and the checker sees what is broken on purpose")
@TestInstance(Lifecycle.PER_CLASS)
class RandomFaultsTest {

    private static final boolean LONG = Boolean.getBoolean("mamori.long");
    private static final long SEED = Long.getLong("mamori.seed", LONG ? System.nanoTime() : 20_261_201L);
    private static final String CLIENT = "CL-MRI";
    private static final int ACTORS = 3;
    /** A crash of the database takes the issuer's connections with it, and other tests share the stack: only in the long tier. */
    private static final List<Fault> SHORT = List.of(Fault.KILL, Fault.PAUSE, Fault.RESTART, Fault.CUT_CONNECTIONS);

    private final World world = Shared.world();
    private final Map<String, Connection> databases = new LinkedHashMap<>();
    private final HistoryChecker checker = new HistoryChecker(databases, CLIENT);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private ClientSystem client;

    @BeforeAll
    void faultsHappen() throws SQLException {
        System.out.println("seed " + SEED + " (replay: -Dmamori.seed=" + SEED + ")");
        var faults = new RandomFaults(SEED);
        client = ClientSystem.of(world, Person.HAYAKAWA, CLIENT);
        var number = new CallerNumber("0779%04d".formatted(Math.floorMod(SEED, 10_000)));
        var story = CompletableFuture.runAsync(() -> new BlockStory(
                        world, Pbx.connect(world, CLIENT), Pbx.connect(world, "CL-HNT"), client.receiver(), number)
                .play());
        faults.happen(LONG ? 12 : 3, List.of(Fault.KILL, Fault.PAUSE, Fault.RESTART));
        story.join();
        assertThat(world.story().failures()).isZero();

        var actors = IntStream.range(0, ACTORS)
                .mapToObj(actor -> CompletableFuture.runAsync(this::ask))
                .toList();
        faults.happen(LONG ? 40 : 5, LONG ? List.of(Fault.values()) : SHORT);
        actors.forEach(CompletableFuture::join);
        System.out.println("seed " + SEED + ": " + faults.mix() + ", acknowledged " + acknowledged.size());

        var state = new StateFolder(Checkout.find().root().resolve("system-tests/target/stack"));
        for (var service : ServiceName.values()) {
            var connection = ServiceDatabases.connect(state, service);
            connection.setAutoCommit(false);
            databases.put(service.shortName(), connection);
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    rollback();
                    assertThat(faults()).isEmpty();
                });
    }

    /** Asks for notices of its own, each with one key until it is acknowledged. */
    private void ask() {
        for (int i = 0; i < (LONG ? 60 : 12); i++) {
            var subject = UUID.randomUUID().toString();
            var key = UUID.randomUUID().toString();
            await().atMost(Duration.ofMinutes(3)).until(() -> {
                var answer = world.as(Person.ARIMA)
                        .post(
                                ServiceName.NOTIFICATION,
                                "/v1/clients/" + CLIENT + "/client-requests",
                                object("kind", "AGREEMENT_REQUEST", "subjectId", subject))
                        .header("Idempotency-Key", key)
                        .send();
                assertThat(List.of(400, 403, 404, 422)).as(answer.body()).doesNotContain(answer.status());
                return answer.status() == 201;
            });
            acknowledged.add(subject);
        }
    }

    @AfterEach
    void rollback() throws SQLException {
        for (var connection : databases.values()) {
            connection.rollback();
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (var connection : databases.values()) {
            connection.close();
        }
        client.close();
    }

    @Test
    @DisplayName("nothing is lost, doubled or told to another")
    void whole() throws SQLException {
        assertThat(acknowledged).hasSize(ACTORS * (LONG ? 60 : 12));
        assertThat(faults()).isEmpty();
    }

    @Test
    @DisplayName("caught: an event that was lost from a feed")
    void lostEvent() throws SQLException {
        tamper("case", "feed_event", "delete from feed_event where position = 1");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("feed of case"));
    }

    @Test
    @DisplayName("caught: a cursor that skipped an event, whose effect is missing")
    void skipped() throws SQLException {
        tamper(
                "case",
                null,
                "delete from case_judgment where judgment_id = (select min(judgment_id::text)::uuid "
                        + "from case_judgment)");
        assertThat(faults()).singleElement().asString().startsWith("judgments");
    }

    @Test
    @DisplayName("caught: an event that was applied twice, where nothing in the database forbids it")
    void appliedTwice() throws SQLException {
        tamper("notification", null, "alter table notice drop constraint notice_once_per_event");
        tamper(
                "notification",
                null,
                "insert into notice select (jsonb_populate_record(n, "
                        + "jsonb_build_object('notice_id', gen_random_uuid()))).* from notice n limit 1");
        assertThat(faults()).singleElement().asString().startsWith("applied twice");
    }

    @Test
    @DisplayName("caught: a cursor beyond the end, and one that stands still")
    void wrongCursor() throws SQLException {
        tamper("judgment", null, "update feed_cursor set position = position + 1 where source = 'case'");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("cursor of judgment in case"));
        rollback();
        tamper("judgment", null, "update feed_cursor set position = position - 1 where source = 'case'");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("cursor of judgment in case"));
    }

    @Test
    @DisplayName("caught: an entry that one person alone reviewed")
    void withoutReview() throws SQLException {
        tamper("blocklist", "block_review", "delete from block_review where legal");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("entry without a full review"));
    }

    @Test
    @DisplayName("caught: an audit entry in which another name stands")
    void changedAudit() throws SQLException {
        tamper(
                "blocklist",
                "audit_entry",
                "update audit_entry set actor_id = actor_id || '-2' where audit_entry_id "
                        + "= (select audit_entry_id from audit_seal where client_id = 'CL-MRI' and position = 2)");
        assertThat(faults()).singleElement().asString().startsWith("audit of blocklist");
    }

    @Test
    @DisplayName("caught: a receiver that never got, got twice, or got another client's notice")
    void receiver() throws Exception {
        var received = new ArrayList<>(client.receiver().taken().values());
        var one = received.stream()
                .filter(event ->
                        acknowledged.stream().anyMatch(event.path("subject").asText()::contains))
                .findFirst()
                .orElseThrow();
        var without = new ArrayList<>(received);
        without.remove(one);
        assertThat(checker.faults(acknowledged, without))
                .singleElement()
                .asString()
                .startsWith("received 0 times");
        var doubled = new ArrayList<>(received);
        doubled.add(one);
        assertThat(checker.faults(acknowledged, doubled))
                .singleElement()
                .asString()
                .startsWith("received 2 times");
        JsonNode foreign = new ObjectMapper().readTree("{\"subject\":\"x\",\"data\":{\"noticeId\":\"of another\"}}");
        received.add(foreign);
        assertThat(checker.faults(acknowledged, received))
                .singleElement()
                .asString()
                .contains("wrong client");
    }

    @Test
    @DisplayName("caught: an acknowledged request without a row")
    void lostRow() throws SQLException {
        acknowledged.add("never kept");
        try {
            assertThat(faults()).contains("acknowledged and lost: never kept");
        } finally {
            acknowledged.remove("never kept");
        }
    }

    private List<String> faults() throws SQLException {
        return checker.faults(acknowledged, client.receiver().taken().values());
    }

    private void tamper(String service, String guardedTableOrNull, String statement) throws SQLException {
        try (var tampering = databases.get(service).createStatement()) {
            tampering.execute("select set_config('mamori.client', 'CL-MRI', false)");
            if (guardedTableOrNull != null) {
                tampering.execute("alter table %s disable trigger %s_append_only"
                        .formatted(guardedTableOrNull, guardedTableOrNull));
            }
            assertThat(tampering.executeUpdate(statement) > 0 || statement.startsWith("alter"))
                    .as("there was something to tamper with")
                    .isTrue();
        }
    }
}
