package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.local.demo.AlertStream;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SC-16 b, c: judgment-service and notification-service are down")
class NeighboursDownTest {

    private static final String BASE = "/v1/clients/CL-MRI";
    private static final List<ServiceName> DOWN = List.of(ServiceName.JUDGMENT, ServiceName.NOTIFICATION);

    private World world;
    private Pbx pbx;

    @BeforeEach
    void bothAreKilled() {
        world = Shared.world();
        world.itIs("2026-11-09 16:05:12");
        pbx = Pbx.connect(world, "CL-MRI");
    }

    @AfterEach
    void bothAreBack() {
        DOWN.stream()
                .filter(service -> !Shared.isReady(service))
                .forEach(service -> Shared.stack().service(service).start());
    }

    @Test
    @DisplayName(
            "words, steps and cases are recorded, the threat alerts, nothing is guessed, and the client is told once afterwards")
    void losesNothing() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI");
                var wall =
                        new AlertStream(world.as(Person.OHARA), world.site().url(ServiceName.CASE), SampleCentre.ID)) {
            await().until(wall::isOpen);
            DOWN.forEach(service -> Shared.stack().service(service).kill());

            var call = "down-" + world.run();
            var contact = pbx.started(call, "2026-11-09 16:02:00", "MRI-CANCEL", Person.KIRITANI, Shared.freshNumber())
                    .text("/contactId");
            pbx.customerSaid(call, "2026-11-09 16:05:10", "殺すぞ", "THREAT");
            await().atMost(Duration.ofSeconds(5)).until(() -> wall.seen().stream()
                    .anyMatch(seen -> seen.alert().path("contactId").asText().equals(contact)));
            var step = object("kind", "TAKE_OVER", "at", "2026-11-09T16:05:11+09:00");
            world.as(Person.OHARA)
                    .post(ServiceName.CASE, BASE + "/contacts/" + contact + "/steps", step)
                    .expect(201);
            var evaluation = world.as(Person.OHARA)
                    .post(ServiceName.CASE, BASE + "/contacts/" + contact + "/evaluations", null)
                    .expect(503);
            assertThat(evaluation.text("/type")).endsWith("dependency-unavailable");
            var opened = world.as(Person.OHARA)
                    .post(
                            ServiceName.CASE,
                            BASE + "/cases",
                            object(
                                    "contactIds",
                                    List.of(contact),
                                    "title",
                                    "脅迫",
                                    "customer",
                                    object("kind", "UNKNOWN")))
                    .expect(201);

            DOWN.forEach(service -> Shared.stack().service(service).start());
            client.awaitNotices("FIRST_REPORT", opened.text("/caseId"), 1);
            assertThat(client.listed("FIRST_REPORT", opened.text("/caseId"))).hasSize(1);
            world.as(Person.OHARA)
                    .post(ServiceName.CASE, BASE + "/contacts/" + contact + "/evaluations", null)
                    .patiently()
                    .expect(201);
        }
    }
}
