package dev.mamori.blocklist.screening;

import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.6: each replica and each PBX with a copy reports the revision that it applied; lag is a metric")
class ReplicaReportJobTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    ReplicaStore store;

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "mamori.blocklist.replica-name")
    String name;

    private ScreeningCalls pbx;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, Queue.DECLINE);
    }

    @Test
    void thisReplicaIsInStep() {
        await().ignoreExceptions().atMost(SOON).untilAsserted(() -> assertThat(
                        meters.get("mamori.screening.replica.lag").gauges().stream()
                                .filter(gauge -> gauge.getId().getTag("replica").startsWith(name)))
                .anyMatch(gauge -> gauge.value() == 0));
        assertThat(meters.get("mamori.screening.list.age").timeGauge().value()).isLessThan(60);
        assertThat(meters.get("mamori.screening.replica.lag")
                        .gauges()
                        .iterator()
                        .next()
                        .getId()
                        .getBaseUnit())
                .isEqualTo("revisions");
    }

    @Test
    @DisplayName("a replica that is cut off is behind, and silent")
    void seesAReplicaThatIsBehind() {
        String cutOff = "cut-off-" + UUID.randomUUID();
        Instant longAgo = Instant.now().minusSeconds(600);
        transactions.inRegistry(() -> {
            store.report(new ReplicaStore.Replica(cutOff, 1, longAgo, longAgo));
            return null;
        });

        await().ignoreExceptions().atMost(SOON).untilAsserted(() -> {
            assertThat(gauge("mamori.screening.replica.lag", "replica", cutOff)).isPositive();
            assertThat(gauge("mamori.screening.replica.silent", "replica", cutOff))
                    .isGreaterThanOrEqualTo(590);
        });
    }

    @Test
    @DisplayName("a PBX whose copy is old shows as behind")
    void seesACopyThatIsBehind() {
        withKey(pbx.key())
                .body(Map.of("revision", 1, "asOf", "2026-11-10T01:00:00Z", "count", 0, "sha256", "0".repeat(64)))
                .put(pbx.client().path("/block-list/applied"))
                .then()
                .statusCode(200);

        await().ignoreExceptions().atMost(SOON).untilAsserted(() -> assertThat(gauge(
                        "mamori.blocklist.copy.lag", "client", pbx.client().id()))
                .isPositive());
    }

    private double gauge(String metric, String tag, String value) {
        return meters.get(metric).tag(tag, value).gauges().stream()
                .mapToDouble(Gauge::value)
                .findFirst()
                .orElseThrow();
    }
}
