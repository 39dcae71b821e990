package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SIGKILL in the middle of a batch: nothing is lost, and the receiver sees each fact once (REQ-15.6)")
class DeliveryCrashTest {

    private static final int NOTICES = 60;
    private static final String BASE = "/v1/clients/CL-MRI";

    private final World world = Shared.world();

    @TempDir
    Path folder;

    @AfterEach
    void isBack() {
        if (!Shared.isReady(ServiceName.NOTIFICATION)) {
            Shared.stack().service(ServiceName.NOTIFICATION).start();
        }
    }

    @Test
    @DisplayName("the process comes back and sends what it had not")
    void killed() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            // Those who ask go on patiently while the service is away: the same request makes one notice.
            var asked = CompletableFuture.runAsync(() -> ask("k"));
            await().atMost(Duration.ofMinutes(1)).until(() -> delivered(client, "k") > 0);
            Shared.stack().service(ServiceName.NOTIFICATION).kill();
            var before = delivered(client, "k");
            assertThat(before).as("in the middle of the batch").isLessThan(NOTICES);

            Shared.stack().service(ServiceName.NOTIFICATION).start();

            asked.join();
            all(client, "k");
        }
    }

    @Test
    @DisplayName("another replica sends on while it is down; both together send each once")
    void killedBesideAnotherReplica() throws Exception {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI");
                var replica = NotificationReplica.start(folder)) {
            await().atMost(Duration.ofMinutes(3)).until(replica::isReady);
            ask("r");
            await().until(() -> delivered(client, "r") > 0);
            Shared.stack().service(ServiceName.NOTIFICATION).kill();

            all(client, "r");
            Shared.stack().service(ServiceName.NOTIFICATION).start();
        }
    }

    /** Each is a notice of its own: the client is asked to agree to a version. */
    private void ask(String mark) {
        IntStream.range(0, NOTICES).parallel().forEach(i -> world.as(Person.ARIMA)
                .post(
                        ServiceName.NOTIFICATION,
                        BASE + "/client-requests",
                        object("kind", "AGREEMENT_REQUEST", "subjectId", version(mark, i)))
                .expect(201));
    }

    private void all(ClientSystem client, String mark) {
        await().atMost(Duration.ofMinutes(3)).until(() -> delivered(client, mark) == NOTICES);
        List<String> subjects = client.receiver().taken().values().stream()
                .filter(event -> event.at("/data/kind").asText().equals("AGREEMENT_REQUEST"))
                .map(event -> event.path("subject").asText())
                .toList();
        assertThat(subjects).doesNotHaveDuplicates();
    }

    private long delivered(ClientSystem client, String mark) {
        return IntStream.range(0, NOTICES)
                .filter(i -> client.told("AGREEMENT_REQUEST", version(mark, i)) > 0)
                .count();
    }

    private String version(String mark, int i) {
        return UUID.nameUUIDFromBytes((mark + world.run() + "-" + i).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
