package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mamori.local.demo.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("REQ-15.6: an instance for screening is ready without PostgreSQL, one for people is not")
class ScreeningWithoutDatabaseTest {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Map<String, String> SCREENING = Map.of(
            "MAMORI_BLOCKLIST_MODE",
            "SCREENING",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "false",
            "MAMORI_BLOCKLIST_SNAPSHOT_EVERY",
            "PT0.2S");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void aStackRuns() {
        assumeTrue(ScreeningInstance.needs().isEmpty(), "needs " + ScreeningInstance.needs());
        world = Shared.world();
        world.itIs("2026-11-09 16:05:00");
    }

    @Test
    @DisplayName("also restarted after a crash while the database is away, from the sealed list on its disk")
    void screensWithoutADatabase() throws Exception {
        var queue = WithheldQueue.of(world);
        try (var line = new CutLine(ScreeningInstance.databasePort());
                var instance = new ScreeningInstance(folder, line.port(), SCREENING)) {
            instance.start();
            await().atMost(START).until(instance::isReady);
            assertThat(instance.health().body()).contains("FROM_DATABASE");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> instance.word(queue.key(), queue.question("a")).equals("REJECT"));
            // The list is written five times a second; the key is known since the answer.
            await().pollDelay(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(folder.resolve("state/instance-0/list.snapshot")));

            line.cut();
            await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(instance::isReady);
            assertThat(instance.word(queue.key(), queue.question("b"))).isEqualTo("REJECT");

            instance.kill();
            instance.start();
            await().atMost(START).until(instance::isReady);
            assertThat(instance.health().body()).contains("FROM_DISK").contains("SCREENING");
            assertThat(instance.word(queue.key(), queue.question("c"))).isEqualTo("REJECT");

            line.mend();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> instance.health().body().contains("FROM_DATABASE"));
        }
    }

    @Test
    void peopleAreNotLedToAnInstanceWithoutItsDatabase() throws Exception {
        try (var line = new CutLine(ScreeningInstance.databasePort());
                var instance = new ScreeningInstance(folder, line.port(), Map.of("MAMORI_BLOCKLIST_MODE", "REVIEW"))) {
            instance.start();
            await().atMost(START).until(instance::isReady);
            line.cut();
            await().atMost(Duration.ofSeconds(60)).until(() -> instance.health().statusCode() == 503);
            line.mend();
            await().atMost(Duration.ofSeconds(60)).until(instance::isReady);
        }
    }
}
