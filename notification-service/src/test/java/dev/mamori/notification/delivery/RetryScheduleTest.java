package dev.mamori.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-09T07:08:10Z");
    private static final RandomGenerator NONE = fixed(0.0);
    private static final RandomGenerator MOST = fixed(0.999_999);
    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)), 0.2);

    @Test
    void waitsLongerAfterEachTryAndThenGivesUp() {
        assertThat(schedule.next(1, NOW, Optional.empty(), NONE)).contains(NOW.plusSeconds(5));
        assertThat(schedule.next(2, NOW, Optional.empty(), NONE)).contains(NOW.plusSeconds(300));
        assertThat(schedule.next(3, NOW, Optional.empty(), NONE)).isEmpty();
    }

    @Test
    void lengthensTheWaitByAtMostTheJitter() {
        assertThat(schedule.next(2, NOW, Optional.empty(), MOST).orElseThrow())
                .isBetween(NOW.plusSeconds(359), NOW.plusSeconds(360));
    }

    @Test
    void neverComesBeforeTheEndpointAskedFor() {
        Optional<Duration> asked = Optional.of(Duration.ofMinutes(2));

        assertThat(schedule.next(1, NOW, asked, NONE)).contains(NOW.plusSeconds(120));
        assertThat(schedule.next(2, NOW, asked, NONE)).contains(NOW.plusSeconds(300));
    }

    @Test
    void readsRetryAfterAsSecondsOrDateAndCapsIt() {
        Duration day = Duration.ofDays(1);

        assertThat(RetryAfter.read("120", NOW, day)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.read("Mon, 09 Nov 2026 07:09:10 GMT", NOW, day)).contains(Duration.ofSeconds(60));
        assertThat(RetryAfter.read("Mon, 09 Nov 2026 07:00:00 GMT", NOW, day)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("999999999", NOW, day)).contains(day);
        assertThat(RetryAfter.read("soon", NOW, day)).isEmpty();
        assertThat(RetryAfter.read("-5", NOW, day)).isEmpty();
    }

    private static RandomGenerator fixed(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
