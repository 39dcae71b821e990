package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("REQ-8.5: kill -9 in the middle of refused calls loses a second of their records at most, and counts them")
class RefusedCallsCrashTest {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LONGEST_LOSS = Duration.ofSeconds(1);
    private static final Pattern LOST =
            Pattern.compile("mamori_screening_refused_calls_total\\{[^}]*record=\"lost\"[^}]*} (\\S+)");

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
    void losesASecondAtMostAndCountsIt() throws Exception {
        var queue = WithheldQueue.of(world);
        var settings = Map.of("MAMORI_BLOCKLIST_MODE", "SCREENING", "QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        try (var instance = new ScreeningInstance(folder, ScreeningInstance.databasePort(), settings)) {
            instance.start();
            await().atMost(START).until(instance::isReady);
            await().atMost(Duration.ofSeconds(30)).until(() -> instance.word(queue.key(), queue.question("first"))
                    .equals("REJECT"));

            var answeredAt = new ConcurrentHashMap<String, Long>();
            var asked = new AtomicInteger();
            var caller = Thread.ofVirtual().start(() -> callUntilItIsGone(instance, queue, asked, answeredAt));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> answeredBefore(System.nanoTime(), answeredAt).size() > 300);
            long killed = System.nanoTime();
            instance.kill();
            caller.join();

            instance.start();
            await().atMost(START).until(instance::isReady);
            var due = answeredBefore(killed, answeredAt);
            await().atMost(Duration.ofSeconds(60)).until(() -> recorded(queue).containsAll(due));

            // What was answered and is not recorded is counted; one more may have been refused without its answer.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var missing = new HashSet<>(answeredAt.keySet());
                missing.removeAll(recorded(queue));
                assertThat(lost(instance))
                        .as("counted as lost, of %d answered", answeredAt.size())
                        .isBetween(missing.size(), missing.size() + 1);
            });
        }
    }

    private static void callUntilItIsGone(
            ScreeningInstance instance, WithheldQueue queue, AtomicInteger asked, Map<String, Long> answeredAt) {
        try {
            while (true) {
                var call = "crash-" + asked.incrementAndGet();
                assertThat(instance.word(queue.key(), queue.question(call))).isEqualTo("REJECT");
                answeredAt.put(call, System.nanoTime());
            }
        } catch (IOException gone) {
            // Killed, as it should be.
        }
    }

    /** The calls that were answered longer before than what a crash may lose. */
    private static Set<String> answeredBefore(long moment, Map<String, Long> answeredAt) {
        var calls = new HashSet<String>();
        answeredAt.forEach((call, at) -> {
            if (moment - at > LONGEST_LOSS.toNanos()) {
                calls.add(call);
            }
        });
        return calls;
    }

    private static int lost(ScreeningInstance instance) throws IOException {
        var found = LOST.matcher(instance.metrics());
        return found.find() ? (int) Double.parseDouble(found.group(1)) : 0;
    }

    /** The calls on record for this queue, by the PBX's ids. */
    private Set<String> recorded(WithheldQueue queue) {
        var calls = new HashSet<String>();
        String cursor = null;
        do {
            var page = world.as(Person.OHARA)
                    .get(
                            ServiceName.BLOCKLIST,
                            "/v1/clients/CL-MRI/refused-calls?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items").forEach(call -> {
                if (call.path("queueId").asText().equals(queue.id())) {
                    calls.add(call.path("callId").asText());
                }
            });
            cursor = page.path("nextCursor").isTextual()
                    ? page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        return calls;
    }
}
