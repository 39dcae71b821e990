package dev.mamori.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlertGroupTest {
    private static final Instant NOW = Instant.parse("2026-11-09T03:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Test
    void theFirstIsToldAndThoseInTheWindowAreCounted() {
        AlertGroup group = AlertGroup.first(NOW, WINDOW);
        assertThat(group.isNew()).isTrue();
        assertThat(group.waits()).isFalse();

        AlertGroup three = group.another(NOW.plusSeconds(1), WINDOW).another(NOW.plusSeconds(2), WINDOW);

        assertThat(three.isNew()).isFalse();
        assertThat(three.toTell(NOW.plusSeconds(299))).isZero();
        assertThat(three.toTell(NOW.plusSeconds(300))).isEqualTo(2);
    }

    @Test
    void whileTheStormGoesOnEachWindowIsOneMessage() {
        AlertGroup told = AlertGroup.first(NOW, WINDOW)
                .another(NOW.plusSeconds(1), WINDOW)
                .afterTelling(NOW.plusSeconds(300), WINDOW);
        assertThat(told.waits()).isFalse();

        AlertGroup more = told.another(NOW.plusSeconds(301), WINDOW);

        assertThat(more.isNew()).isFalse();
        assertThat(more.toTell(NOW.plusSeconds(600))).isEqualTo(1);
    }

    @Test
    void afterAQuietWindowTheNextIsToldAtOnce() {
        AlertGroup later = AlertGroup.first(NOW, WINDOW).another(NOW.plusSeconds(300), WINDOW);

        assertThat(later.isNew()).isTrue();
        assertThat(later.until()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void whatWasCountedIsNotForgottenWhenTheTimerIsLate() {
        AlertGroup late = AlertGroup.first(NOW, WINDOW)
                .another(NOW.plusSeconds(1), WINDOW)
                .another(NOW.plusSeconds(400), WINDOW);

        assertThat(late.toTell(NOW.plusSeconds(400))).isEqualTo(2);
    }

    @Test
    @DisplayName("A clock that goes back does not make the window longer: the next alert is told at once")
    void aClockThatGoesBackSilencesNothing() {
        Instant back = NOW.minus(Duration.ofHours(3));
        AlertGroup told = AlertGroup.first(NOW, WINDOW);

        assertThat(told.another(back, WINDOW).isNew()).isTrue();
        assertThat(told.another(NOW.plusSeconds(1), WINDOW).toTell(back)).isEqualTo(1);
        assertThat(told.another(NOW.plusSeconds(1), WINDOW)
                        .afterTelling(NOW.plusSeconds(300), WINDOW)
                        .another(back, WINDOW)
                        .isNew())
                .isTrue();
        assertThat(told.another(NOW.minusSeconds(30), WINDOW).isNew()).isFalse();
    }
}
