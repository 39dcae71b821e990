package dev.mamori.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.guard.OperationLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-9.1, REQ-10.1: the timer of the limit follows from the events, whatever order they came in")
class LimitTimerTest {
    private static final OperationLimits HOUR = new OperationLimits(Duration.ofMinutes(60), null);

    @Test
    void isASecondAfterTheLimit() {
        assertThat(due(started())).contains(started().time("11:00:01"));
        assertThat(LimitTimer.dueAt(ContactTimeline.of(started().list()), OperationLimits.NONE))
                .isEmpty();
    }

    @Test
    void restsWhileNobodyTalksAndGoesOnAfterwards() {
        var held = started().at("10:10:00", EventType.HOLD_STARTED);
        assertThat(due(held)).isEmpty();
        assertThat(due(held.at("10:25:00", EventType.HOLD_ENDED))).contains(held.time("11:15:01"));
    }

    @Test
    void endsWithTheContact() {
        assertThat(due(started().at("10:30:00", EventType.ENDED))).isEmpty();
    }

    @Test
    @DisplayName("a hold that is reported late moves the timer")
    void followsLateReports() {
        var late = Events.on("2026-11-09")
                .at("10:20:00", EventType.HOLD_ENDED)
                .at("10:10:00", EventType.HOLD_STARTED)
                .at("10:00:00", EventType.STARTED);
        assertThat(due(late)).contains(late.time("11:10:01"));
    }

    private static Events started() {
        return Events.on("2026-11-09").at("10:00:00", EventType.STARTED);
    }

    private static Optional<Instant> due(Events events) {
        return LimitTimer.dueAt(ContactTimeline.of(events.list()), HOUR);
    }
}
