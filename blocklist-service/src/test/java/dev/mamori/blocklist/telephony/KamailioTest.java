package dev.mamori.blocklist.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mamori.blocklist.screening.ScreeningCalls;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.blocklist.telephony.SipRig.Caller;
import dev.mamori.platform.test.Calls;
import dev.mamori.platform.test.MutableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("pbx/kamailio: real calls through the configuration that we ship")
class KamailioTest {
    /** A loaded machine may miss a deadline, which puts the call through: the next call shows the rule. */
    private static final Duration SOME_CALLS = Duration.ofSeconds(60);

    private static final Map<String, String> PATIENT = Map.of("MAMORI_DEADLINE_MS", "5000");
    private static final Map<String, String> AS_SHIPPED = Map.of();

    private static final String CARE = "0120012345";
    private static final String HIDE = "0120012399";
    private static final String ANONYMOUS = "sip:anonymous@anonymous.invalid";

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @TestHTTPResource
    URI service;

    @TempDir
    Path folder;

    private Line line;
    private SipRig rig;
    private ScreeningCalls pbx;

    @BeforeEach
    void needsTheTools() {
        assumeTrue(SipRig.missing().isEmpty(), SipRig.missing());
    }

    @AfterEach
    void hangUp() {
        if (rig != null) {
            rig.close();
            line.close();
        }
    }

    private void start(int sipStatus, Map<String, String> settings) throws IOException {
        pbx = ScreeningCalls.withListedNumber(world, clock, sipStatus);
        line = new Line(service.getPort());
        rig = SipRig.start(folder, line.port(), pbx.key(), settings);
    }

    @Test
    @DisplayName("listed, withheld, payphone and oddly written callers")
    void refusesTheListedAndNobodyElse() throws IOException {
        start(608, PATIENT);

        refused(new Caller("\"Yamada\" <sip:+819001230010@example.jp;user=phone>", CARE), 608);
        assertThat(rig.callerHeard())
                .contains("SIP/2.0 608 Rejected")
                .contains("Call-Info: <https://redress.example/" + pbx.client().id() + "/card.jws>;purpose=jwscard");
        refused(new Caller("<sip:09001230010@192.0.2.1>", CARE), 608);
        refused(new Caller("<tel:+81-90-0123-0010>", CARE), 608);
        refused(new Caller("<sip:18609001230010@192.0.2.1>", CARE), 608);
        refused(new Caller("\"Anonymous\" <" + ANONYMOUS + ">", HIDE), 433);
        refused(
                new Caller(
                        "\"Anonymous\" <" + ANONYMOUS + ">",
                        CARE,
                        "P-Asserted-Identity: <sip:+819001230010@example.jp>\nPrivacy: id\n"),
                608);

        for (Caller caller : new Caller[] {
            new Caller("<sip:+819001230011@example.jp>", CARE),
            new Caller("<sip:09001230010@example.jp>", HIDE),
            new Caller("<sip:09001230010@example.jp>", "0120999999"),
            new Caller("\"Anonymous\" <" + ANONYMOUS + ">", CARE),
            new Caller("\"Coin line/payphone\" <" + ANONYMOUS + ">", HIDE),
            new Caller("\"Unavailable\" <" + ANONYMOUS + ">", HIDE),
            new Caller("\"Interaction with other service\" <" + ANONYMOUS + ">", HIDE),
            new Caller("<sip:110@example.jp>", CARE),
            new Caller("<sip:%00%ff@example.jp>", CARE),
        }) {
            assertThat(rig.isPutThrough(caller))
                    .as("%s: %s", caller, rig.whatHappened())
                    .isTrue();
        }

        await().atMost(SOME_CALLS)
                .untilAsserted(() -> assertThat(refusedCalls()).isGreaterThanOrEqualTo(5));
    }

    @Test
    @DisplayName(
            "REQ-15.6: while the service is stopped or hangs every call goes through, and is screened again after it")
    void putsEverybodyThroughWhileTheServiceIsAway() throws IOException {
        start(603, AS_SHIPPED);
        Caller listed = new Caller("<sip:+819001230010@example.jp>", CARE);
        refused(listed, 603);

        line.set(Line.State.CUT);
        assertThat(rig.isPutThrough(listed)).as("stopped").isTrue();

        line.set(Line.State.SILENT);
        for (int call = 0; call < 6; call++) {
            assertThat(rig.isPutThrough(listed))
                    .as("hanging, more calls than workers")
                    .isTrue();
        }

        line.set(Line.State.WHOLE);
        refused(listed, 603);
    }

    @Test
    void leadsTheRefusedToTheAnnouncement() throws IOException {
        start(603, Map.of("MAMORI_DEADLINE_MS", "5000", "MAMORI_ANNOUNCER", "ANNOUNCER"));
        await().atMost(SOME_CALLS).until(() -> {
            assertThat(rig.isPutThrough(new Caller("<sip:+819001230010@example.jp>", CARE)))
                    .isTrue();
            return rig.announcerHeard().contains("INVITE sip:MRI-CARE.refusal@");
        });
        assertThat(rig.isPutThrough(new Caller("<sip:+819001230011@example.jp>", CARE)))
                .isTrue();
    }

    private void refused(Caller caller, int status) {
        await().atMost(SOME_CALLS).untilAsserted(() -> assertThat(rig.isRefused(caller, status))
                .as("%s is refused with %d: %s", caller, status, rig.whatHappened())
                .isTrue());
    }

    private int refusedCalls() {
        return Calls.as(pbx.client().supervisor())
                .get(pbx.client().path("/refused-calls"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
