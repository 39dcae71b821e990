package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.6: a replica whose connections are cut answers on, and loses no change")
class ReplicaPartitionTest {
    private static final String LISTENERS =
            "from pg_stat_activity where datname = current_database() and query = 'listen mamori_screening'";
    /** A second for the look without a channel, and as much for a busy machine. */
    private static final Duration WITHOUT_CHANNEL = Duration.ofSeconds(3);

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    AgroalDataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private ScreeningCalls pbx;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, Queue.DECLINE);
    }

    @Test
    @DisplayName("the notify channel is cut: a change counts within a second or so, and the channel comes back")
    void hearsOfChangesWithoutTheChannel() throws SQLException {
        cut(LISTENERS + " or (query = 'select 1' and state = 'idle')");
        rest(true);
        await().atMost(WITHOUT_CHANNEL).until(() -> pbx.word(World.NUMBER).equals("ALLOW"));
        await().atMost(WITHOUT_CHANNEL).until(() -> number("select count(*) " + LISTENERS) == 1);
        rest(false);
        await().atMost(WITHOUT_CHANNEL).until(() -> pbx.word(World.NUMBER).equals("REJECT"));
    }

    @Test
    @DisplayName("all connections are cut at once: calls are answered meanwhile, changes after it count")
    void answersWhileThePoolIsCut() throws SQLException {
        cut("from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                + " and backend_type = 'client backend'");
        assertThat(pbx.word(World.NUMBER)).isEqualTo("REJECT");
        rest(true);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> pbx.word(World.NUMBER).equals("ALLOW"));
        // Other tests share the pool: its dead connections are nobody's first try.
        pool.flush(AgroalDataSource.FlushMode.IDLE);
    }

    private void cut(String which) throws SQLException {
        assertThat(number("select count(pg_terminate_backend(pid)) " + which)).isPositive();
    }

    /** As another instance would, past this one's connections. */
    private void rest(boolean rests) throws SQLException {
        String change =
                rests ? "suspended_at = now(), suspended_for = 'DOUBT'" : "suspended_at = null, suspended_for = null";
        number("with changed as (update block_entry set " + change + " where client_id = '"
                + pbx.client().id() + "' returning 1) select count(*) from changed");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
