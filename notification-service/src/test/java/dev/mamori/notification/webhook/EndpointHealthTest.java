package dev.mamori.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mamori.notification.webhook.EndpointHealth.Rules;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndpointHealthTest {
    private static final Instant NOON = Instant.parse("2026-11-09T03:00:00Z");
    private static final Rules RULES = new Rules(3, Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofDays(5));

    @Test
    void circuitOpensAtTheLastOfTheFailuresInARow() {
        EndpointHealth two = EndpointHealth.GOOD.failed(NOON, null, RULES).failed(NOON, null, RULES);
        assertThat(two.circuitUntil()).isNull();
        assertThat(two.onlyOneTries()).isFalse();

        EndpointHealth three = two.failed(NOON, null, RULES);

        assertThat(three.circuitUntil()).isEqualTo(NOON.plusSeconds(30));
        assertThat(three.onlyOneTries()).isTrue();
    }

    @Test
    void eachFurtherOpeningLastsTwiceAsLongUpToTheLongest() {
        EndpointHealth health = opened();
        health = health.failed(NOON.plusSeconds(30), null, RULES);
        assertThat(health.circuitUntil()).isEqualTo(NOON.plusSeconds(30 + 60));
        health = health.failed(NOON.plusSeconds(90), null, RULES);
        assertThat(health.circuitUntil()).isEqualTo(NOON.plusSeconds(90 + 120));
        health = health.failed(NOON.plusSeconds(210), null, RULES);
        assertThat(health.circuitUntil()).isEqualTo(NOON.plusSeconds(210 + 120));
    }

    @Test
    @DisplayName("What fails while the circuit is open was sent before and is not counted")
    void failuresWhileTheCircuitIsOpenAreNotCounted() {
        EndpointHealth open = opened();

        assertThat(open.failed(NOON.plusSeconds(29), null, RULES)).isEqualTo(open);
        assertThat(open.failed(NOON.plusSeconds(30), null, RULES)).isNotEqualTo(open);
    }

    @Test
    @DisplayName("What fails while the endpoint has asked for a pause is not counted")
    void failuresWhilePausedAreNotCounted() {
        Instant end = NOON.plusSeconds(60);

        assertThat(EndpointHealth.GOOD.failed(NOON, end, RULES)).isEqualTo(EndpointHealth.GOOD);
        assertThat(EndpointHealth.GOOD.failed(end, end, RULES).failures()).isEqualTo(1);
    }

    @Test
    void isSwitchedOffAfterFailingForLong() {
        EndpointHealth failing = EndpointHealth.GOOD.failed(NOON, null, RULES);

        assertThat(failing.mustBeSwitchedOff(NOON.plus(Duration.ofDays(5)).minusSeconds(1), RULES))
                .isFalse();
        assertThat(failing.mustBeSwitchedOff(NOON.plus(Duration.ofDays(5)), RULES))
                .isTrue();
        assertThat(EndpointHealth.GOOD.mustBeSwitchedOff(NOON.plus(Duration.ofDays(50)), RULES))
                .isFalse();
    }

    @Test
    @DisplayName("A pause that the endpoint asked for is no time of failing")
    void thePauseIsTakenOffTheTimeOfFailing() {
        EndpointHealth paused = EndpointHealth.GOOD.failed(NOON, null, RULES).paused(Duration.ofDays(4));

        assertThat(paused.mustBeSwitchedOff(NOON.plus(Duration.ofDays(6)), RULES))
                .isFalse();
        assertThat(paused.mustBeSwitchedOff(NOON.plus(Duration.ofDays(9)), RULES))
                .isTrue();
        assertThat(EndpointHealth.GOOD.paused(Duration.ofDays(4))).isEqualTo(EndpointHealth.GOOD);
    }

    @Test
    void theFirstFailureBeginsTheTimeOfFailing() {
        EndpointHealth health = EndpointHealth.GOOD.failed(NOON, null, RULES).failed(NOON.plusSeconds(9), null, RULES);

        assertThat(health.failingSince()).isEqualTo(NOON);
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(0, second, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, second, Duration.ZERO, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, second.negated(), second, second));
    }

    private static EndpointHealth opened() {
        return EndpointHealth.GOOD
                .failed(NOON, null, RULES)
                .failed(NOON, null, RULES)
                .failed(NOON, null, RULES);
    }
}
