package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mamori.local.api.Answer;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("REQ-10.2: a live call between two SIP legs is ended by a directive of the guard, and by nothing else")
class LiveCallEndTest {

    private static final String BASE = "/v1/clients/CL-MRI";
    private static final String QUEUE = "MRI-CANCEL";
    private static final String DAY = "2026-11-09 ";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private World world;
    private Pbx pbx;
    private LiveCalls calls;

    @BeforeEach
    void aPbxWithTheAdapter() throws IOException {
        assumeTrue(LiveCalls.missing().isEmpty(), LiveCalls.missing());
        world = Shared.world();
        world.itIs(DAY + "16:05:00");
        pbx = Pbx.connect(world, "CL-MRI");
        calls = LiveCalls.start(
                folder,
                world.site().url(ServiceName.BLOCKLIST),
                key(ServiceName.BLOCKLIST),
                world.site().url(ServiceName.CASE),
                key(ServiceName.CASE),
                SampleCentre.ID);
    }

    @AfterEach
    void hangUp() {
        if (calls != null) {
            calls.close();
            decide(List.of());
        }
        if (!Shared.isReady(ServiceName.CASE)) {
            Shared.stack().service(ServiceName.CASE).start();
        }
    }

    @Test
    @DisplayName("where the queue has it switched on, a threat ends the call: both legs get BYE, once")
    void endsBothLegs() throws Exception {
        decide(List.of("END_CALL_ON_THREAT"));
        String call = "end-" + world.run();
        Process caller = calls.talking(call, "0120999999");
        started(call);

        assertThat(directives(said(call, "16:05:10", "殺すぞ", "THREAT"))).contains("END_CALL");
        await().atMost(SOON).until(() -> !caller.isAlive());
        assertThat(caller.exitValue()).as(calls.whatHappened()).isZero();
        assertThat(calls.callerHeardBye(call)).isTrue();
        await().atMost(SOON).until(() -> calls.calleeHeardBye(call));

        said(call, "16:05:11", "殺すぞ", "THREAT");
        await().atMost(SOON).until(() -> calls.adapterSaid(call, "ended before"));
    }

    @Test
    @DisplayName("switched off, which is the default, a threat ends nothing; the supervisor is alerted")
    void endsNothingWhileSwitchedOff() throws Exception {
        String call = "off-" + world.run();
        Process caller = calls.talking(call, "0120999999");
        started(call);

        assertThat(directives(said(call, "16:05:10", "殺すぞ", "THREAT")))
                .contains("ALERT_SUPERVISOR")
                .doesNotContain("END_CALL");
        stillTalks(caller, call, "TAKE_OVER", "left alone");
    }

    @Test
    @DisplayName("abuse ends nothing, whatever is switched on")
    void endsNothingForAbuse() throws Exception {
        decide(List.of("END_CALL_ON_THREAT"));
        String call = "abuse-" + world.run();
        Process caller = calls.talking(call, "0120999999");
        started(call);

        assertThat(directives(said(call, "16:05:10", "馬鹿野郎", "ABUSE"))).containsExactly("ALERT_SUPERVISOR");
        stillTalks(caller, call, "ALERT_SUPERVISOR", "left alone");
    }

    @Test
    @DisplayName("a directive for a call that this PBX does not know ends no other call")
    void endsNoOtherCall() throws Exception {
        decide(List.of("END_CALL_ON_THREAT"));
        String call = "here-" + world.run();
        String elsewhere = "elsewhere-" + world.run();
        Process caller = calls.talking(call, "0120999999");
        started(call);
        started(elsewhere);

        assertThat(directives(said(elsewhere, "16:05:10", "殺すぞ", "THREAT"))).contains("END_CALL");
        stillTalks(caller, elsewhere, "no such call here");
        assertThat(calls.calleeHeardBye(call)).isFalse();
    }

    @Test
    @DisplayName("after case-service was killed and is back, the adapter reads on, and a threat ends the call")
    void comesBackAfterAnOutage() throws Exception {
        decide(List.of("END_CALL_ON_THREAT"));
        String call = "back-" + world.run();
        Process caller = calls.talking(call, "0120999999");
        started(call);

        Shared.stack().service(ServiceName.CASE).kill();
        await().atMost(SOON).until(() -> calls.adapterSaid("cannot be read, calls go on"));
        assertThat(caller.isAlive()).isTrue();
        Shared.stack().service(ServiceName.CASE).start();

        said(call, "16:05:10", "殺すぞ", "THREAT");
        assertThat(caller.waitFor(SOON.toSeconds(), TimeUnit.SECONDS))
                .as(calls.whatHappened())
                .isTrue();
        assertThat(calls.callerHeardBye(call)).isTrue();
    }

    private void stillTalks(Process caller, String call, String... said) {
        var words = new ArrayList<>(List.of(said));
        words.add(call);
        await().atMost(SOON).until(() -> calls.adapterSaid(words.toArray(String[]::new)));
        assertThat(caller.isAlive()).as(calls.whatHappened()).isTrue();
        assertThat(calls.calleeHeardBye(call)).isFalse();
        assertThat(calls.callerHeardBye(call)).isFalse();
    }

    private void started(String call) {
        pbx.started(call, DAY + "16:05:00", QUEUE, Person.KIRITANI, Shared.freshNumber());
    }

    private Answer said(String call, String time, String words, String recognised) {
        return pbx.customerSaid(call, DAY + time, words, recognised);
    }

    private static List<String> directives(Answer event) {
        return event.json()
                .path("directives")
                .valueStream()
                .map(each -> each.path("kind").asText())
                .toList();
    }

    private void decide(List<String> measures) {
        var path = BASE + "/queues/" + QUEUE + "/guard-settings";
        var now = world.as(Person.ARIMA).get(ServiceName.CASE, path).expect(200);
        world.as(Person.ARIMA)
                .put(
                        ServiceName.CASE,
                        path,
                        object(
                                "threatConfidence",
                                0.7,
                                "abuseConfidence",
                                0.7,
                                "listenConfidence",
                                0.5,
                                "measures",
                                measures,
                                "reason",
                                "センターで合意"))
                .header("If-Match", now.etag().orElseThrow())
                .expect(200);
    }

    private String key(ServiceName service) {
        return world.as(Person.ADMIN)
                .post(service, BASE + "/api-keys", object("label", "PBX with the adapter"))
                .expect(201)
                .text("/apiKey");
    }
}
