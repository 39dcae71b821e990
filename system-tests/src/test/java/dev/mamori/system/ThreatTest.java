package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Answer;
import dev.mamori.local.demo.Jst;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.ThreatStory;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SC-08: a threat, and the steps that nothing ever locks")
class ThreatTest {

    private static final String DAY = "2026-11-09 ";

    private World world;
    private String contact;

    @BeforeEach
    void aCallIsRunning() {
        world = Shared.world();
        world.itIs(DAY + "16:05:00");
    }

    @Test
    @DisplayName(
            "rows 1 to 9 as told in the demo, and the first report reaches the client (REQ-10.1, REQ-11.3 to 11.7)")
    void playsInOrder() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            new ThreatStory(world, Pbx.connect(world, "CL-MRI"), client.receiver()).play();
        }
        assertThat(world.story().failures()).isZero();
    }

    @Test
    @DisplayName("expected 2: a final warning after one stop request is logged, flagged, and asks for a reason")
    void flagsAnEarlyFinalWarning() {
        call();
        step("STOP_REQUEST", "16:06:50", "words", "おやめください");
        var warning = step("FINAL_WARNING", "16:07:50", "words", "警察へ連絡させていただきます");

        assertThat(flags(warning)).contains("FEW_STOP_REQUESTS", "REASON_ASKED");
    }

    @Test
    @DisplayName("expected 3: one person alone may decide to stop, with a remark")
    void flagsASingleDecider() {
        call();
        var decision = step("STOP_DECISION", "16:06:20", "deciders", List.of(Person.OHARA.staffId()));

        assertThat(flags(decision)).contains("ONE_DECIDER");
    }

    @Test
    @DisplayName(
            "expected 4: a failed call to #9110 and the number called instead are on record, and the client is told")
    void recordsTheFallbackOfAPoliceCall() {
        call();
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var failed = step("POLICE_CONSULT", "16:15:00", "number", "#9110", "connected", false);
            var reached = step("POLICE_CONSULT", "16:17:00", "number", "011-000-0110", "connected", true);

            assertThat(flags(failed)).contains("CALL_FAILED");
            assertThat(flags(reached)).doesNotContain("CALL_FAILED");
            client.awaitNotices("POLICE", contact, 2);
        }
    }

    @Test
    @DisplayName("expected 5: 110 is logged at once, without any step before it and without a remark about that (T8)")
    void neverHindersAnEmergencyCall() {
        call();
        var emergency = step("POLICE_EMERGENCY", "16:05:30", "number", "110");

        assertThat(flags(emergency)).isEmpty();
    }

    private void call() {
        contact = Pbx.connect(world, "CL-MRI")
                .started("sc08-" + world.run(), DAY + "16:05:00", "MRI-CANCEL", Person.KIRITANI, Shared.freshNumber())
                .text("/contactId");
    }

    private Answer step(String kind, String time, Object... more) {
        world.itIs(DAY + time);
        var body = object("kind", kind, "at", Jst.rfc3339(DAY + time));
        body.putAll(object(more));
        return world.as(Person.OHARA)
                .post(ServiceName.CASE, "/v1/clients/CL-MRI/contacts/" + contact + "/steps", body)
                .expect(201);
    }

    private static List<String> flags(Answer step) {
        return step.json()
                .path("flags")
                .valueStream()
                .map(flag -> flag.path("code"))
                .map(JsonNode::asText)
                .toList();
    }
}
