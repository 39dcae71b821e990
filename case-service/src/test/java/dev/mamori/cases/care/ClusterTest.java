package dev.mamori.cases.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("P5: three events in a week for one worker are a hint to the counsellor")
class ClusterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01 2026-11-02, ",
        "2026-11-01 2026-11-02 2026-11-03, 2026-11-03",
        "2026-11-07 2026-11-01 2026-11-04, 2026-11-07",
        "2026-11-01 2026-11-04 2026-11-08, ",
        "2026-11-01 2026-11-02 2026-11-03 2026-11-20, 2026-11-03",
        "2026-11-01 2026-11-02 2026-11-03 2026-11-04, 2026-11-04"
    })
    void looksForThreeWithinSevenDays(String days, String last) {
        var events = java.util.stream.Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(day)
                        .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                        .toInstant())
                .toList();
        assertThat(Cluster.lastOf(events).map(at -> LocalDate.ofInstant(at, ZoneId.of("Asia/Tokyo"))
                        .toString()))
                .isEqualTo(Optional.ofNullable(last));
    }
}
