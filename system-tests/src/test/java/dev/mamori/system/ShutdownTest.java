package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.api.Answer;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service that is told to stop (SIGTERM) answers what it has begun and ends by itself; nothing is lost")
class ShutdownTest {

    private static final int CALLS = 40;

    private final World world = Shared.world();

    @Test
    void stopsInGoodOrder() throws IOException {
        var pbx = Pbx.connect(world, "CL-MRI");
        var service = Shared.stack().service(ServiceName.CASE);
        var before = stops();

        var reports = CompletableFuture.supplyAsync(() -> IntStream.range(0, CALLS)
                .mapToObj(i -> pbx.started(
                        "stopped-" + world.run() + "-" + i,
                        "2026-11-09 10:00:00",
                        "MRI-CARE",
                        Person.SAKURA,
                        Shared.freshNumber()))
                .map(Answer::status)
                .toList());
        service.stop();
        assertThat(stops()).as("ended by itself, and not by force").isEqualTo(before + 1);
        service.start();

        assertThat(reports.join()).hasSize(CALLS).containsOnly(200);
        assertThat(service.isReady()).isTrue();
    }

    private long stops() throws IOException {
        try (var lines = Files.lines(world.site().state().log(ServiceName.CASE.module()))) {
            return lines.filter(line -> line.contains("case-service stopped in"))
                    .count();
        }
    }
}
