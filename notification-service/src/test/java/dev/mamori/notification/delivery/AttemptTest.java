package dev.mamori.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {
    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "204, DELIVERED",
        "299, DELIVERED",
        "302, REDIRECTED",
        "399, REDIRECTED",
        "400, REJECTED",
        "409, REJECTED",
        "410, GONE",
        "411, REJECTED",
        "429, REJECTED",
        "500, REJECTED",
        "503, REJECTED",
        "101, REJECTED"
    })
    @DisplayName("Only a 2xx is a word that it arrived; 410 ends the endpoint")
    void statusesMeanOutcomes(int status, Outcome outcome) {
        Attempt attempt = Attempt.answered(status, Optional.of(Duration.ofSeconds(3)));

        assertThat(attempt).isEqualTo(new Attempt(outcome, status, Optional.of(Duration.ofSeconds(3))));
    }

    @Test
    void withoutAnAnswerThereIsNoStatus() {
        assertThat(Attempt.failed(Outcome.TIMED_OUT)).isEqualTo(new Attempt(Outcome.TIMED_OUT, null, Optional.empty()));
    }
}
