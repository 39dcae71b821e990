package dev.mamori.blocklist.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("What waits for people and what ends soon stands on the metrics endpoint")
class ReviewMetricsTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    ReviewMetricsJob job;

    private World.Client mirai;

    @BeforeEach
    void client() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        world.tellFacts(mirai, World.facts());
    }

    @Test
    void countsTheRequestsOfAClientThatWait() {
        world.file(mirai, World.request(world.threeVerdicts(mirai))).statusCode(201);
        clock.advance(Duration.ofHours(5));

        job.count();

        assertThat(gauge("mamori.reviews.waiting")).isEqualTo(1);
        assertThat(gauge("mamori.reviews.oldest")).isBetween(5 * 3600.0, 5 * 3600.0 + 60);
    }

    @Test
    void showsNothingWaitingWhereNothingWaits() {
        job.count();

        assertThat(gauge("mamori.reviews.waiting")).isZero();
        assertThat(gauge("mamori.reviews.oldest")).isZero();
    }

    @Test
    void countsBlocksThatEndWithinFourteenDays() {
        double before = meters.get("mamori.blocks.expiring").gauge().value();
        String request = world.awaitingConsent(mirai);
        world.consent(mirai, request).statusCode(200);
        assertThat(meters.get("mamori.blocks.expiring").gauge().value()).isEqualTo(before);

        clock.set("2027-01-20T00:00:00+09:00");
        assertThat(meters.get("mamori.blocks.expiring").gauge().value()).isGreaterThan(before);
    }

    private double gauge(String name) {
        return meters.get(name).tag("client", mirai.id()).gauge().value();
    }
}
