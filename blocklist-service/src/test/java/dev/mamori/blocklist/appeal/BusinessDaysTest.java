package dev.mamori.blocklist.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Section 3.4: an appeal is decided within three business days")
class BusinessDaysTest {
    private final BusinessDays days = new BusinessDays(
            ZoneId.of("Asia/Tokyo"), Set.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-03")));

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2026-11-10T10:00:00+09:00, 2026-11-14T00:00:00+09:00",
        "2026-11-10T23:59:59+09:00, 2026-11-14T00:00:00+09:00",
        "2026-11-11T00:00:00+09:00, 2026-11-17T00:00:00+09:00",
        "2026-11-14T12:00:00+09:00, 2026-11-19T00:00:00+09:00",
        "2026-11-20T12:00:00+09:00, 2026-11-27T00:00:00+09:00",
        "2026-10-30T12:00:00+09:00, 2026-11-06T00:00:00+09:00"
    })
    void skipsWeekendsAndHolidays(String received, String due) {
        assertThat(days.after(instant(received), 3)).isEqualTo(instant(due));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
