package dev.mamori.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 21:59:59, PT0S",
        "22:00, 07:00, 22:00:00, PT9H",
        "22:00, 07:00, 00:00:00, PT7H",
        "22:00, 07:00, 06:59:59, PT1S",
        "22:00, 07:00, 07:00:00, PT0S",
        "12:00, 13:00, 12:30:00, PT30M",
        "12:00, 13:00, 11:59:59, PT0S",
        "12:00, 13:00, 13:00:00, PT0S",
    })
    void waitUntilTheirEndInJapaneseTime(LocalTime from, LocalTime until, String time, Duration wait) {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-09T" + time + "+09:00");

        assertThat(new QuietHours(from, until).waitAt(now.toInstant())).isEqualTo(wait);
    }

    @Test
    void neverTheWholeDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }
}
