package dev.mamori.blocklist.screening;

import dev.mamori.platform.security.KnownKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Loads the list at start and follows its changes: one connection listens to the database's notifications, and once a
 * second the revisions are looked at as well, so that a cut channel delays a change by a second and loses none.
 */
@ApplicationScoped
class ScreeningRefreshJob {
    private static final Logger LOG = Logger.getLogger(ScreeningRefreshJob.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final int CHECK_EVERY_LOOKS = 30;

    private final ScreeningService screening;
    private final ScreeningSnapshotJob snapshots;
    private final KnownKeys keys;
    private final DataSource database;
    private final Semaphore refreshed = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;
    private Thread settling;

    ScreeningRefreshJob(
            ScreeningService screening, ScreeningSnapshotJob snapshots, KnownKeys keys, DataSource database) {
        this.screening = screening;
        this.snapshots = snapshots;
        this.keys = keys;
        this.database = database;
    }

    /**
     * The first load is waited for: an instance that answers calls knows the list. Without a database the list on disk
     * has to do; without that either, every call goes through and the instance says that it is not ready.
     */
    void start(@Observes StartupEvent event) {
        refresh();
        if (screening.loaded() == null) {
            snapshots.load().ifPresent(snapshot -> {
                screening.restore(snapshot);
                keys.restore(snapshot.keys(), snapshot.asOf());
                LOG.warnf("Answering from the list on disk, of %s", snapshot.asOf());
            });
        }
        settling = Thread.ofPlatform().daemon().name("screening-settle").start(this::settle);
        thread = Thread.ofPlatform().daemon().name("screening-refresh").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(Duration.ofMillis(2L * LOOK_EVERY_MILLIS));
        refreshed.release();
        settling.join(Duration.ofMillis(LOOK_EVERY_MILLIS));
    }

    /** Once for all refreshes that came meanwhile: a disk takes as long for many lines as for one. */
    private void settle() {
        try {
            while (!stopping || refreshed.availablePermits() > 0) {
                refreshed.acquire();
                refreshed.drainPermits();
                screening.settle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Notifications are cut, looking once a second: %s", e.getMessage());
                lookWithoutChannel();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen mamori_screening");
        try {
            PGConnection channel = connection.unwrap(PGConnection.class);
            for (int looks = 1; !stopping; looks++) {
                screening.refresh();
                refreshed.release();
                channel.getNotifications(LOOK_EVERY_MILLIS);
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

    private void lookWithoutChannel() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            refresh();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void refresh() {
        try {
            screening.refresh();
            refreshed.release();
        } catch (RuntimeException e) {
            LOG.warnf("The list cannot be read, the last one stays: %s", e.getMessage());
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
