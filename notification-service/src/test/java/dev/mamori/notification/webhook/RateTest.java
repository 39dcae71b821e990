package dev.mamori.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final Instant NOW = Instant.parse("2026-11-09T03:00:00.500Z");

    @Test
    void countsWithinASecondAndBeginsAnewInTheNext() {
        Rate rate = new Rate(0, 0).take(NOW, 3).take(NOW.plusMillis(400), 2);

        assertThat(rate.room(NOW, 10)).isEqualTo(5);
        assertThat(rate.room(NOW, 5)).isZero();
        assertThat(rate.room(NOW, 4)).isZero();
        assertThat(rate.room(NOW.plusMillis(500), 5)).isEqualTo(5);
        assertThat(Rate.next(NOW)).isEqualTo("2026-11-09T03:00:01Z");
    }

    @Test
    @DisplayName("A clock that is put back does not stop the messages")
    void aClockThatGoesBackBeginsANewSecond() {
        Rate rate = new Rate(0, 0).take(NOW, 5);

        assertThat(rate.room(NOW.minusSeconds(3600), 5)).isEqualTo(5);
    }
}
