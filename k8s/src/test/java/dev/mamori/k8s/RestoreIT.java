package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A physical backup, as CloudNativePG makes them: a copy of the server's folder. (No {@code pg_dump} of the server's version is
 * among the binaries here. What a restored list refuses is told by blocklist-service's RestoredDatabaseTest.)
 */
@DisplayName("A database that was restored from a backup")
class RestoreIT {

    private static final String CLIENT = "CL-RESTORE";

    private final Manifests manifests = Manifests.chart();

    @TempDir
    Path folder;

    private Issuer issuer;
    private Feed cases;

    @BeforeEach
    void open() throws IOException {
        issuer = new Issuer();
        cases = new Feed(CLIENT);
    }

    @AfterEach
    void close() {
        issuer.close();
        cases.close();
    }

    @Test
    void takesTheEventsSinceTheBackupAgainAndEachOnce() throws Exception {
        var live = folder.resolve("live");
        var backup = folder.resolve("backup");
        var database = new Database(live);
        try (var migration = service(database, "Job", "notification-service-migration-1", "migration")) {
            assertThat(migration.await()).isZero();
        }
        database.execute(
                "mamori_notification",
                "INSERT INTO client (client_id, name_ja, name_en, registered_at) VALUES ('" + CLIENT
                        + "', 'みらい通信', 'Mirai', now())");
        cases.happen(3);
        try (var before = service(database, "Deployment", "notification-service", "before")) {
            before.awaitReady();
            awaitNotices(database, 3);
        }
        database.close();
        copy(live, backup);

        database = database.restoredFrom(live);
        cases.happen(4);
        try (var since = service(database, "Deployment", "notification-service", "since")) {
            awaitNotices(database, 7);
        }
        database.close();

        var restored = database.restoredFrom(backup);
        assertThat(notices(restored)).as("as the backup has it").isEqualTo(3);
        cases.happen(1);
        try (var after = service(restored, "Deployment", "notification-service", "after")) {
            awaitNotices(restored, 8);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> notices(restored) == 8);
            assertThat(count(
                            restored, "SELECT count(DISTINCT source_event_id) FROM notice WHERE kind = 'FIRST_REPORT'"))
                    .as("each event once")
                    .isEqualTo(8);
        }
        restored.close();
    }

    private InCluster service(Database database, String kind, String name, String as) throws IOException {
        return new InCluster(manifests, manifests.one(kind, name), folder.resolve(as))
                .withPeer("case", cases.url())
                .start(database.port(), issuer.port(), database.secrets());
    }

    private static void awaitNotices(Database database, int expected) {
        await().atMost(Duration.ofMinutes(2)).until(() -> notices(database) == expected);
    }

    private static long notices(Database database) throws SQLException {
        return count(database, "SELECT count(*) FROM notice WHERE kind = 'FIRST_REPORT'");
    }

    private static long count(Database database, String query) throws SQLException {
        try (var connection = database.connect("mamori_notification");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
