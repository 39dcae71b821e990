package dev.mamori.cases.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("REQ-9.1, REQ-9.2, T17: over a limit is more than the limit")
class OperationLimitsTest {
    private static final OperationLimits LIMITS = new OperationLimits(Duration.ofMinutes(60), 3);

    @ParameterizedTest
    @CsvSource({"PT59M59S, false", "PT60M, false", "PT60M0.999S, false", "PT60M1S, true"})
    void byTime(Duration talk, boolean over) {
        assertThat(LIMITS.isOver(talk)).isEqualTo(over);
        assertThat(OperationLimits.NONE.isOver(talk)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, false", "4, true"})
    void byCount(int contacts, boolean over) {
        assertThat(LIMITS.isOver(contacts)).isEqualTo(over);
        assertThat(OperationLimits.NONE.isOver(contacts)).isFalse();
    }

    @Test
    void isMoreThanNothing() {
        assertThatThrownBy(() -> new OperationLimits(Duration.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperationLimits(null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new OperationLimits(null, 1).contacts()).isEqualTo(1);
    }
}
