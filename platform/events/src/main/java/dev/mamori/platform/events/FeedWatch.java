package dev.mamori.platform.events;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Rings {@link FeedBell} when any replica of this service committed an event. One connection of the pool listens to
 * PostgreSQL's notifications; once a second the positions are looked at as well, so that a cut channel delays readers by
 * a second and loses nothing.
 */
@ApplicationScoped
class FeedWatch {

    /** The notification channel; the payload is the feed's scope. */
    static final String CHANNEL = "mamori_feed";

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final int CHECK_EVERY_LOOKS = 30;

    private final DataSource database;
    private final Transactions transactions;
    private final Sql sql;
    private final FeedBell bell;
    private final Map<String, Long> seen = new HashMap<>();
    private volatile boolean stopping;
    private Thread thread;

    FeedWatch(DataSource database, Transactions transactions, Sql sql, FeedBell bell) {
        this.database = database;
        this.transactions = transactions;
        this.sql = sql;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("feed-watch").start(this::run);
    }

    // Running requests are waited for before the service stops, so those that only wait must not.
    void hurry(@Observes ShutdownDelayInitiatedEvent event) {
        bell.closeSoon();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.close();
        thread.join(2L * LOOK_EVERY_MILLIS);
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Feed notifications are cut, looking once a second: %s", e.getMessage());
                lookWithoutChannel();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + CHANNEL);
        try {
            PGConnection channel = connection.unwrap(PGConnection.class);
            for (int looks = 1; !stopping; looks++) {
                look();
                hearForOneLook(channel);
                // A channel that died silently gives no notification and no error.
                if (looks % CHECK_EVERY_LOOKS == 0) {
                    execute(connection, "select 1");
                }
            }
        } finally {
            if (!connection.isClosed()) {
                execute(connection, "unlisten *");
            }
        }
    }

    private void hearForOneLook(PGConnection channel) throws SQLException {
        long until = System.nanoTime() + LOOK_EVERY_MILLIS * 1_000_000L;
        for (long left = LOOK_EVERY_MILLIS; left > 0 && !stopping; left = (until - System.nanoTime()) / 1_000_000) {
            PGNotification[] heard = channel.getNotifications((int) left);
            if (heard != null) {
                for (PGNotification one : heard) {
                    bell.ring(one.getParameter());
                }
            }
        }
    }

    private void look() {
        transactions
                .across(
                        CrossClient.FEED_CONSUMER,
                        () -> sql.list(
                                "select client_id, last from feed_position",
                                row -> Map.entry(row.getString(1), row.getLong(2))))
                .forEach(feed -> {
                    if (!Objects.equals(seen.put(feed.getKey(), feed.getValue()), feed.getValue())) {
                        bell.ring(feed.getKey());
                    }
                });
    }

    private void lookWithoutChannel() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        } catch (RuntimeException e) {
            LOG.debug("The database cannot be reached", e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
