package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.because;
import static dev.mamori.judgment.evaluation.Sheets.codes;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.near;
import static dev.mamori.judgment.evaluation.Sheets.queue;
import static dev.mamori.judgment.evaluation.Sheets.set;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.FactSheet.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("① 時間拘束")
class TimeLinesTest {
    private static final String DAY = "2026-11-09T";

    @Test
    @DisplayName("SC-01: 48:20 on the phone with 19:40 hold is 28:40 of talk, 2.39 times the ATT, and no hit")
    void sc01() {
        var evaluation = evaluate(sheet().contact(sc01Contact()).asOf(DAY + "11:00:00"));

        assertThat(evaluation.hits()).isEmpty();
        assertThat(evaluation.heldSeconds().byContact()).containsEntry("K1", 28 * 60L + 40);
        assertThat(near(evaluation, "TIME.ATT_MULTIPLE")).hasValueSatisfying(miss -> {
            assertThat(miss.value()).isEqualByComparingTo("2.39");
            assertThat(miss.measured()).isEqualTo("PT28M40S");
            assertThat(miss.threshold()).isEqualByComparingTo("3");
        });
        assertThat(near(evaluation, "TIME.SINGLE_CONTACT")).hasValueSatisfying(miss -> {
            assertThat(miss.measured()).isEqualTo("PT28M40S");
            assertThat(miss.text().ja()).contains("28分40秒", "達していません", "L194");
        });
        assertThat(evaluation.reevaluateAt()).isNull();
    }

    @ParameterizedTest(name = "{0} seconds: hit {1}")
    @CsvSource({"3599, false", "3600, true", "3601, true"})
    @DisplayName("REQ-6.1.1: 59:59 is no hit, 60:00 is")
    void oneHour(long seconds, boolean expected) {
        var evaluation =
                evaluate(sheet().talk("K1", Channel.CHAT, "AOZ-WASH", DAY + "10:00:00", seconds(seconds), "OP-1"));
        assertThat(hit(evaluation, "TIME.SINGLE_CONTACT").isPresent()).isEqualTo(expected);
    }

    @Test
    @DisplayName("REQ-6.1.1: one nanosecond short is no hit")
    void oneNanosecondShort() {
        var length = Duration.ofHours(1).minusNanos(1);
        var evaluation = evaluate(sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", length, "OP-1"));
        assertThat(hit(evaluation, "TIME.SINGLE_CONTACT")).isEmpty();
        assertThat(near(evaluation, "TIME.SINGLE_CONTACT").orElseThrow().value())
                .isEqualByComparingTo("59.99");
    }

    @ParameterizedTest(name = "{0} seconds: hit {1}")
    @CsvSource({"2159, false", "2160, true"})
    @DisplayName("REQ-6.1.2, REQ-3.1.2: with an ATT of 12:00, 35:59 is no hit and 36:00 is")
    void attMultiple(long seconds, boolean expected) {
        var evaluation =
                evaluate(sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", seconds(seconds), "OP-1"));
        assertThat(hit(evaluation, "TIME.ATT_MULTIPLE").isPresent()).isEqualTo(expected);
    }

    @Test
    @DisplayName("REQ-6.1.2: the ATT line is for the phone only, and needs enough calls")
    void attNeedsPhoneAndSample() {
        var chat = evaluate(sheet().talk("K1", Channel.CHAT, "AOZ-WASH", DAY + "10:00:00", seconds(2400), "OP-1"));
        assertThat(because(chat, "TIME.ATT_MULTIPLE").orElseThrow()).contains("PHONE");

        var few = set(Map.of(), List.of(queue("AOZ-WASH", 12, 199)));
        var call = sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", seconds(2400), "OP-1");
        assertThat(because(evaluate(call, few), "TIME.ATT_MULTIPLE").orElseThrow())
                .contains("199", "200");
    }

    @Test
    @DisplayName("REQ-6.1.3: without an agreed multiple the average is never exceeded by a machine")
    void queueAverage() {
        var call = sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", Duration.ofHours(5), "OP-1");
        var evaluation = evaluate(call);
        assertThat(codes(evaluation.hits())).doesNotContain("TIME.QUEUE_AVERAGE_EXCESS");
        assertThat(because(evaluation, "TIME.QUEUE_AVERAGE_EXCESS").orElseThrow())
                .contains("INDIVIDUAL");
    }

    @Test
    @DisplayName("REQ-6.1.3: a person may cite it, as INDIVIDUAL")
    void queueAverageCited() {
        var call = sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", Duration.ofMinutes(30), "OP-1")
                .words("W1", "K1", DAY + "10:20:00", "まだ切らないよ", "TIME.QUEUE_AVERAGE_EXCESS");
        assertThat(hit(evaluate(call), "TIME.QUEUE_AVERAGE_EXCESS")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.INDIVIDUAL);
    }

    @ParameterizedTest(name = "{0} seconds, intent {1}: hit {2}")
    @CsvSource({"1799, true, false", "1800, true, true", "1800, false, false", "1800,, false"})
    @DisplayName("REQ-6.1.4, REQ-3.1.3: 30:00 after the matter is done, and only with intent observed by a person")
    void afterDone(long seconds, Boolean intent, boolean expected) {
        var start = jst(DAY + "10:00:00");
        var done = jst(DAY + "10:05:00");
        var evaluation = evaluate(sheet().contact(new Contact(
                "K1",
                Channel.PHONE,
                "AOZ-WASH",
                null,
                start,
                done.plusSeconds(seconds),
                List.of("OP-1"),
                true,
                false,
                List.of(new Segment(SegmentKind.TALK, start, null)),
                done,
                intent)));
        assertThat(hit(evaluation, "TIME.NO_HANGUP_AFTER_DONE").isPresent()).isEqualTo(expected);
        assertThat(near(evaluation, "TIME.NO_HANGUP_AFTER_DONE").isPresent()).isEqualTo(!expected);
    }

    @Test
    @DisplayName("REQ-6.1.2: 2.999 times is shown as 2.99, not as the line")
    void neverShownAsTheLine() {
        var call = sheet().talk("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00", seconds(2159), "OP-1");
        assertThat(near(evaluate(call), "TIME.ATT_MULTIPLE").orElseThrow().value())
                .isEqualByComparingTo("2.99");
    }

    @ParameterizedTest
    @EnumSource(value = SegmentKind.class, names = "TALK", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("REQ-2.4: identity check, hold, transfer and waiting are not the customer's time")
    void companyTime(SegmentKind kind) {
        var start = jst(DAY + "10:00:00");
        var contact = contact(
                "K1",
                start,
                start.plus(Duration.ofHours(2)),
                List.of(
                        new Segment(kind, start, start.plus(Duration.ofMinutes(61))),
                        new Segment(
                                SegmentKind.TALK,
                                start.plus(Duration.ofMinutes(61)),
                                start.plus(Duration.ofMinutes(62)))));
        var evaluation = evaluate(sheet().contact(contact));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(evaluation.heldSeconds().total()).isEqualTo(60);
    }

    @Test
    @DisplayName("held_time_segments is a setting: with HOLD agreed, hold counts on both sides")
    void holdAgreed() {
        var withHold = set(Map.of("held_time_segments", List.of("TALK", "HOLD")), List.of(queue("AOZ-WASH", 12, 500)));
        var evaluation = evaluate(sheet().contact(sc01Contact()), withHold);
        assertThat(evaluation.heldSeconds().total()).isEqualTo(48 * 60 + 20);
        assertThat(codes(evaluation.hits())).containsExactly("TIME.ATT_MULTIPLE");
    }

    @Test
    @DisplayName("overlapping talk counts once, and a hold inside talk is taken out")
    void overlaps() {
        var start = jst(DAY + "10:00:00");
        var contact = contact(
                "K1",
                start,
                start.plus(Duration.ofMinutes(30)),
                List.of(
                        new Segment(SegmentKind.TALK, start, start.plus(Duration.ofMinutes(20))),
                        new Segment(SegmentKind.TALK, start.plus(Duration.ofMinutes(10)), null),
                        new Segment(
                                SegmentKind.IDENTITY_CHECK,
                                start.plus(Duration.ofMinutes(5)),
                                start.plus(Duration.ofMinutes(8)))));
        assertThat(evaluate(sheet().contact(contact)).heldSeconds().total()).isEqualTo(27 * 60);
    }

    @Test
    @DisplayName("a running talk is evaluated again when it would reach its next line: 3 × ATT, then the hour")
    void reevaluateAt() {
        var start = jst(DAY + "10:00:00");
        var running = contact("K1", start, null, List.of(new Segment(SegmentKind.TALK, start, null)));
        assertThat(evaluate(sheet().contact(running).asOf(DAY + "10:10:00")).reevaluateAt())
                .isEqualTo(jst(DAY + "10:36:00"));
        assertThat(evaluate(sheet().contact(running).asOf(DAY + "10:36:00")).reevaluateAt())
                .isEqualTo(jst(DAY + "11:00:00"));
    }

    @Test
    @DisplayName("on hold no line of time comes nearer, only the operation limit does")
    void noLineOnHold() {
        var start = jst(DAY + "10:00:00");
        var onHold = contact(
                "K1",
                start,
                null,
                List.of(
                        new Segment(SegmentKind.TALK, start, jst(DAY + "10:05:00")),
                        new Segment(SegmentKind.HOLD, jst(DAY + "10:05:00"), null)));
        assertThat(evaluate(sheet().contact(onHold).asOf(DAY + "10:10:00")).reevaluateAt())
                .isEqualTo(jst(DAY + "11:00:01"));
    }

    @ParameterizedTest(name = "{0} seconds: over {1}")
    @CsvSource({"3600, false", "3601, true"})
    @DisplayName("REQ-9.1: the operation limit is strictly more than 60:00 and counts elapsed time")
    void operationLimit(long seconds, boolean over) {
        var start = jst(DAY + "10:00:00");
        var contact =
                contact("K1", start, start.plusSeconds(seconds), List.of(new Segment(SegmentKind.HOLD, start, null)));
        var evaluation = evaluate(sheet().contact(contact).asking("K1"));
        assertThat(evaluation.operationLimits()).singleElement().satisfies(limit -> {
            assertThat(limit.code()).isEqualTo("PROC.OP_TIME_LIMIT");
            assertThat(limit.over()).isEqualTo(over);
        });
        assertThat(evaluation.hits()).isEmpty();
    }

    @Test
    @DisplayName("without segments time is not guessed")
    void noSegments() {
        var start = jst(DAY + "10:00:00");
        var evaluation = evaluate(sheet().contact(contact("K1", start, start.plus(Duration.ofHours(3)), List.of())));
        assertThat(because(evaluation, "TIME.SINGLE_CONTACT").orElseThrow()).contains("segments");
    }

    private static Contact sc01Contact() {
        var segments = new ArrayList<Segment>();
        var at = jst(DAY + "10:02:00");
        var start = at;
        for (var hold : List.of("10:08:10-10:14:00", "10:21:30-10:28:00", "10:36:00-10:43:20")) {
            var from = jst(DAY + hold.split("-")[0]);
            var to = jst(DAY + hold.split("-")[1]);
            segments.add(new Segment(SegmentKind.TALK, at, from));
            segments.add(new Segment(SegmentKind.HOLD, from, to));
            at = to;
        }
        var end = jst(DAY + "10:50:20");
        segments.add(new Segment(SegmentKind.TALK, at, end));
        return contact("K1", start, end, segments);
    }

    private static Contact contact(String id, Instant start, Instant end, List<Segment> segments) {
        return new Contact(
                id, Channel.PHONE, "AOZ-WASH", null, start, end, List.of("OP-0231"), true, false, segments, null, null);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
