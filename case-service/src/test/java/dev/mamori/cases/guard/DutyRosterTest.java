package dev.mamori.cases.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P2: an alert that nobody takes climbs along the duty roster")
class DutyRosterTest {
    private static final StaffId FIRST = new StaffId("SV-0001");
    private static final StaffId SECOND = new StaffId("SV-0002");

    @Test
    void callsOneAfterTheOtherAndStaysWithTheLast() {
        var roster = new DutyRoster(List.of(FIRST, SECOND), Duration.ofMinutes(1));
        assertThat(roster.at(0)).isEqualTo(FIRST);
        assertThat(roster.at(1)).isEqualTo(SECOND);
        assertThat(roster.at(2)).isEqualTo(SECOND);
        assertThat(roster.climbsFrom(0)).isTrue();
        assertThat(roster.climbsFrom(1)).isFalse();
        assertThat(new DutyRoster(List.of(), Duration.ofMinutes(1)).at(0)).isNull();
        assertThatThrownBy(() -> new DutyRoster(List.of(), Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
