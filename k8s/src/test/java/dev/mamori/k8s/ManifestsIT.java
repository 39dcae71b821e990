package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The packaged services run with the files and the environment that the manifests give them")
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestsIT {

    private final Manifests manifests = Manifests.kustomize("base");
    private Database database;
    private Issuer issuer;

    @TempDir
    Path folder;

    @BeforeAll
    void start() throws Exception {
        issuer = new Issuer();
        database = new Database();
    }

    @AfterAll
    void stop() throws Exception {
        if (database != null) {
            database.close();
            issuer.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "judgment-service", "blocklist-service", "notification-service"})
    void waitsForItsMigrationAndStartsBesideANewerSchema(String service) throws Exception {
        var deployment =
                manifests.one("Deployment", service.equals("blocklist-service") ? "blocklist-review" : service);
        var name = Database.of(deployment);

        try (var early = run("Deployment", Manifests.name(deployment), "early")) {
            assertThat(early.await())
                    .as("before the migration it does not start")
                    .isNotZero();
            assertThat(early.logTail()).contains("flyway");
        }
        try (var migration = run("Job", service + "-migration", "migration")) {
            assertThat(migration.await())
                    .withFailMessage(() -> "the migration failed:\n" + migration.logTail())
                    .isZero();
        }
        // What the next version's migration leaves behind.
        database.execute(name, "CREATE TABLE of_the_next_version (id uuid PRIMARY KEY)");
        database.execute(name, """
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                SELECT max(installed_rank) + 1, '9001', 'next version', 'SQL', 'V9001__next_version.sql', 1, 'x', 1, true
                FROM flyway_schema_history""");
        try (var old = run("Deployment", Manifests.name(deployment), "old")) {
            old.awaitReady();
            assertThat(old.probe("startupProbe")).isEqualTo(200);
            assertThat(old.probe("livenessProbe")).isEqualTo(200);
            assertThat(old.publicStatus("/q/health/live"))
                    .as("health is on its own port only")
                    .isEqualTo(404);
            assertThat(old.publicStatus("/q/metrics")).isEqualTo(404);
            assertThat(old.publicStatus("/v1/events")).as("no token").isEqualTo(401);
        }
    }

    private InCluster run(String kind, String name, String as) throws Exception {
        return new InCluster(manifests, manifests.one(kind, name), folder.resolve(name + "-" + as))
                .start(database.port(), issuer.port(), database.secrets());
    }
}
