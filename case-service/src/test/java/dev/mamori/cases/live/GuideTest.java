package dev.mamori.cases.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactTimeline;
import dev.mamori.cases.contact.EventType;
import dev.mamori.cases.contact.Events;
import dev.mamori.cases.guard.OperationLimits;
import dev.mamori.cases.live.Guidance.EndRule;
import dev.mamori.cases.steps.Step;
import dev.mamori.cases.steps.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideTest {
    private static final OperationLimits LIMITS = new OperationLimits(Duration.ofMinutes(60), 3);
    private static final Duration LONG_HOLD = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({"10:59:59, false", "11:00:00, false", "11:00:01, true"})
    @DisplayName("REQ-9.1, T17: over the limit is more than the limit: 60:00 is not, 60:01 is")
    void mayEndOverTheTime(String now, boolean over) {
        var guidance = guide(started(), now).of(false, 0, LONG_HOLD);
        assertThat(guidance.mayEnd()).isEqualTo(over);
        assertThat(guidance.rules()).isEqualTo(over ? List.of(EndRule.OVER_TIME) : List.of());
        if (over) {
            assertThat(guidance.sentence()).contains("上限（60分）を超えました");
        } else {
            assertThat(guidance.sentence()).isNull();
        }
    }

    @Test
    @DisplayName("REQ-9.1: time on hold is not the customer's")
    void leavesOutHolds() {
        var events = Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:10:00", EventType.HOLD_STARTED)
                .at("10:20:00", EventType.HOLD_ENDED);
        assertThat(guide(events, "11:10:00").of(false, 0, LONG_HOLD).mayEnd()).isFalse();
        assertThat(guide(events, "11:10:01").of(false, 0, LONG_HOLD).mayEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    @DisplayName("REQ-9.2: with a limit of 3 the third time is not over, the fourth is")
    void mayEndOverTheCount(int repeats, boolean over) {
        var guidance = guide(started(), "10:01:00").of(false, repeats, LONG_HOLD);
        assertThat(guidance.mayEnd()).isEqualTo(over);
        assertThat(guidance.rules()).isEqualTo(over ? List.of(EndRule.OVER_COUNT) : List.of());
        if (over) {
            assertThat(guidance.sentence()).contains("3回").contains("これ以上の対応はいたしかねます");
        }
    }

    @Test
    @DisplayName("REQ-9.1: without a limit nobody is over it")
    void endsByNoRuleWithoutLimits() {
        var guide = new Guide(contact(started()), List.of(), OperationLimits.NONE, time("20:00:00"));
        assertThat(guide.of(false, 99, LONG_HOLD).mayEnd()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10:14:59, false", "10:15:00, true"})
    @DisplayName("REQ-8.7: after a long hold a call-back is offered")
    void offersACallBack(String now, boolean offered) {
        var events = Events.on("2026-11-09").at("10:00:00", EventType.STARTED).at("10:10:00", EventType.HOLD_STARTED);
        assertThat(guide(events, now).of(false, 0, LONG_HOLD).offerCallBack()).isEqualTo(offered);
    }

    @Test
    @DisplayName(
            "REQ-5.0.2, REQ-11.3, REQ-11.5, REQ-11.6, REQ-11.7: the guide gives the words of each step in its order")
    void givesTheWordsOfEachStep() {
        assertThat(guide(started(), "10:01:00").of(false, 0, LONG_HOLD).next()).isNull();
        var done = new ArrayList<Step>();
        for (StepKind kind : List.of(
                StepKind.STOP_ANNOUNCED,
                StepKind.STOP_REQUEST,
                StepKind.STOP_REQUEST,
                StepKind.FINAL_WARNING,
                StepKind.ENDED)) {
            var next = new Guide(contact(started()), done, LIMITS, time("10:05:00"))
                    .of(true, 0, LONG_HOLD)
                    .next();
            assertThat(next.step()).isEqualTo(kind);
            assertThat(next.words()).isNotBlank();
            done.add(step(kind));
        }
        var after = new Guide(contact(started()), done, LIMITS, time("10:05:00"));
        assertThat(after.of(true, 0, LONG_HOLD).next().step()).isEqualTo(StepKind.POLICE_CONSULT);
        assertThat(after.of(true, 0, LONG_HOLD).rules()).containsExactly(EndRule.CRIME, EndRule.FINAL_WARNING_GIVEN);
        done.add(step(StepKind.POLICE_EMERGENCY));
        assertThat(new Guide(contact(started()), done, LIMITS, time("10:05:00"))
                        .of(true, 0, LONG_HOLD)
                        .next())
                .isNull();
        assertThat(new Guide(contact(started()), done.subList(0, 4), LIMITS, time("10:05:00"))
                        .of(false, 0, LONG_HOLD)
                        .sentence())
                .contains("警察へ連絡");
    }

    @Test
    @DisplayName("REQ-11.6: the sample of the final warning is the guideline's")
    void offersTheSampleOfTheFinalWarning() {
        var done = List.of(step(StepKind.STOP_ANNOUNCED), step(StepKind.STOP_REQUEST), step(StepKind.STOP_REQUEST));
        assertThat(new Guide(contact(started()), done, LIMITS, time("10:05:00"))
                        .of(false, 0, LONG_HOLD)
                        .next()
                        .words())
                .isEqualTo("このまま止めていただけないようなら、警察へ連絡させていただきます。");
    }

    private static Guide guide(Events events, String now) {
        return new Guide(contact(events), List.of(), LIMITS, time(now));
    }

    private static Contact contact(Events events) {
        return ContactTimeline.of(events.list());
    }

    private static Events started() {
        return Events.on("2026-11-09").at("10:00:00", EventType.STARTED);
    }

    private static Instant time(String time) {
        return started().time(time);
    }

    private static Step step(StepKind kind) {
        return new Step(UUID.randomUUID(), kind, time("10:01:00"), time("10:01:00"), null, "x", List.of(), null, null);
    }
}
