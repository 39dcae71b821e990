package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.because;
import static dev.mamori.judgment.evaluation.Sheets.codes;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.near;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Counts over several contacts")
class CountLinesTest {
    @Nested
    @DisplayName("① accumulated time (REQ-6.1.5)")
    class Cumulative {
        @ParameterizedTest(name = "{0} seconds: hit {1}")
        @CsvSource({"3599, false", "3600, true"})
        void overTwoWorkers(long seconds, boolean expected) {
            var evaluation = evaluate(sheet().talk(
                            "K1", Channel.PHONE, "X", "2026-11-01T10:00:00", Duration.ofMinutes(30), "OP-1")
                    .talk("K2", Channel.PHONE, "X", "2026-11-02T10:00:00", Duration.ofSeconds(seconds - 1800), "OP-2"));
            assertThat(hit(evaluation, "TIME.CUMULATIVE").isPresent()).isEqualTo(expected);
        }

        @Test
        @DisplayName("one worker on one channel, 70 minutes over 3 calls: no hit")
        void oneWorkerOneChannel() {
            var evaluation = evaluate(
                    sheet().talk("K1", Channel.PHONE, "X", "2026-11-01T10:00:00", Duration.ofMinutes(30), "OP-1")
                            .talk("K2", Channel.PHONE, "X", "2026-11-02T10:00:00", Duration.ofMinutes(20), "OP-1")
                            .talk("K3", Channel.PHONE, "X", "2026-11-03T10:00:00", Duration.ofMinutes(20), "OP-1"));
            assertThat(evaluation.hits()).isEmpty();
            assertThat(near(evaluation, "TIME.CUMULATIVE").orElseThrow().unmet())
                    .hasSize(1);
        }

        @Test
        @DisplayName("one worker on two channels is enough")
        void twoChannels() {
            var evaluation = evaluate(
                    sheet().talk("K1", Channel.PHONE, "X", "2026-11-01T10:00:00", Duration.ofMinutes(30), "OP-1")
                            .talk("K2", Channel.CHAT, "X", "2026-11-02T10:00:00", Duration.ofMinutes(30), "OP-1"));
            assertThat(hit(evaluation, "TIME.CUMULATIVE").orElseThrow().contactIds())
                    .containsExactly("K1", "K2");
        }

        @Test
        @DisplayName("another matter of the same person does not count (T7)")
        void otherMatter() {
            var evaluation = evaluate(
                    sheet().talk("K1", Channel.PHONE, "X", "2026-11-01T10:00:00", Duration.ofMinutes(50), "OP-1")
                            .contact(otherMatter(Duration.ofMinutes(50))));
            assertThat(evaluation.hits()).isEmpty();
            assertThat(evaluation.heldSeconds().total()).isEqualTo(50 * 60);
        }

        @Test
        @DisplayName("31 days apart is not within the rolling 30 days (T2); exactly 30 is")
        void window() {
            for (var day : List.of("2026-12-02T10:00:00", "2026-12-02T10:00:01")) {
                var evaluation = evaluate(sheet().asOf("2026-12-20T00:00:00")
                        .talk("K1", Channel.PHONE, "X", "2026-11-02T10:00:00", Duration.ofMinutes(30), "OP-1")
                        .talk("K2", Channel.PHONE, "X", day, Duration.ofMinutes(30), "OP-2"));
                assertThat(hit(evaluation, "TIME.CUMULATIVE").isPresent()).isEqualTo(day.endsWith("00:00"));
            }
        }

        private Contact otherMatter(Duration length) {
            var start = jst("2026-11-02T10:00:00");
            return new Contact(
                    "K2",
                    Channel.PHONE,
                    "X",
                    null,
                    start,
                    start.plus(length),
                    List.of("OP-2"),
                    false,
                    false,
                    List.of(new FactSheet.Segment(SegmentKind.TALK, start, null)),
                    null,
                    null);
        }
    }

    @Nested
    @DisplayName("② リピート (SC-03)")
    class Repeat {
        @Test
        @DisplayName("after row 3: twice over two desks, no hit")
        void afterRow3() {
            var evaluation = evaluate(sc03().asOf("2026-11-03T10:00:00"));
            assertThat(evaluation.hits()).isEmpty();
            assertThat(near(evaluation, "REPEAT.CROSS_DESK_OR_CHANNEL")
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("2");
        }

        @Test
        @DisplayName(
                "REQ-3.2.1, REQ-3.2.3: after row 6, 3 over desks and channels and 3 after the answer hit; 2 by phone and mail do not")
        void afterRow6() {
            var evaluation = evaluate(sc03().asOf("2026-11-05T19:00:00"));
            assertThat(codes(evaluation.hits()))
                    .containsExactly("REPEAT.CROSS_DESK_OR_CHANNEL", "REPEAT.SAME_COMPLAINT_AFTER_ANSWER");
            assertThat(hit(evaluation, "REPEAT.SAME_COMPLAINT_AFTER_ANSWER")
                            .orElseThrow()
                            .contactIds())
                    .containsExactly("ROW2", "ROW3", "ROW6");
            assertThat(near(evaluation, "REPEAT.CONTACT_AFTER_CLOSE")
                            .orElseThrow()
                            .value())
                    .isEqualByComparingTo("2");
        }

        @Test
        @DisplayName("REQ-5.2.5: with an overdue promise every count stays 0")
        void overduePromise() {
            var evaluation = evaluate(sc03().promise("2026-11-02T12:00:00", null));
            assertThat(evaluation.hits()).isEmpty();
            assertThat(codes(evaluation.nearMisses())).noneMatch(code -> code.startsWith("REPEAT"));
            assertThat(because(evaluation, "REPEAT.SAME_COMPLAINT_AFTER_ANSWER").orElseThrow())
                    .contains("overdue");
        }

        @Test
        @DisplayName("REQ-5.2.5: contacts made before a late promise was kept do not count, later ones do")
        void promiseKeptLate() {
            var evaluation = evaluate(sc03().promise("2026-11-02T12:00:00", "2026-11-04T09:00:00"));
            assertThat(near(evaluation, "REPEAT.SAME_COMPLAINT_AFTER_ANSWER")
                            .orElseThrow()
                            .contactIds())
                    .containsExactly("ROW6");
        }

        @Test
        @DisplayName("REQ-2.3: four mails to clarify are no repeat")
        void clarification() {
            var sheet = sheet().answered("2026-11-01T09:00:00").closed("2026-11-01T09:00:00");
            for (int i = 1; i <= 4; i++) {
                var start = jst("2026-11-0" + (i + 1) + "T10:00:00");
                sheet.contact(new Contact(
                        "M" + i, Channel.EMAIL, "MRI-CARE", null, start, start, null, true, true, null, null, null));
            }
            var evaluation = evaluate(sheet);
            assertThat(codes(evaluation.hits())).isEmpty();
            assertThat(codes(evaluation.nearMisses())).isEmpty();
        }

        @Test
        @DisplayName("REQ-6.2.3: three at one desk on one channel are not a crossing")
        void oneDesk() {
            var evaluation = evaluate(sheet().answered("2026-11-01T09:00:00")
                    .closed("2026-11-01T09:00:00")
                    .contact("K1", Channel.PHONE, "MRI-CARE", "2026-11-01T10:00:00")
                    .contact("K2", Channel.PHONE, "MRI-CARE", "2026-11-02T10:00:00")
                    .contact("K3", Channel.PHONE, "MRI-CARE", "2026-11-03T10:00:00"));
            assertThat(codes(evaluation.hits()))
                    .containsExactly("REPEAT.CONTACT_AFTER_CLOSE", "REPEAT.SAME_COMPLAINT_AFTER_ANSWER");
            assertThat(near(evaluation, "REPEAT.CROSS_DESK_OR_CHANNEL")
                            .orElseThrow()
                            .unmet())
                    .hasSize(1);
        }

        @Test
        @DisplayName("REQ-6.2.2, REQ-3.2.2: after the end 2 calls or mails are no hit, 3 are; a chat is neither")
        void afterTheEnd() {
            var twice = sheet().closed("2026-11-01T12:00:00")
                    .contact("K1", Channel.PHONE, "MRI-CARE", "2026-11-02T10:00:00")
                    .contact("K2", Channel.CHAT, "MRI-CARE", "2026-11-03T10:00:00")
                    .contact("K3", Channel.EMAIL, "MRI-CARE", "2026-11-04T10:00:00");
            assertThat(hit(evaluate(twice), "REPEAT.CONTACT_AFTER_CLOSE")).isEmpty();
            assertThat(hit(
                                    evaluate(twice.contact("K4", Channel.PHONE, "MRI-CARE", "2026-11-05T10:00:00")),
                                    "REPEAT.CONTACT_AFTER_CLOSE")
                            .orElseThrow()
                            .contactIds())
                    .containsExactly("K1", "K3", "K4");
        }

        @Test
        @DisplayName("REQ-6.2.1: without an answer nothing counts, however often they call")
        void noAnswer() {
            var sheet = sheet();
            for (int i = 1; i <= 9; i++) {
                sheet.contact("K" + i, Channel.PHONE, "MRI-CARE", "2026-11-0" + i + "T10:00:00");
            }
            var evaluation = evaluate(sheet);
            assertThat(evaluation.hits()).isEmpty();
            assertThat(because(evaluation, "REPEAT.SAME_COMPLAINT_AFTER_ANSWER").orElseThrow())
                    .contains("answer");
        }

        @Test
        @DisplayName("T2: a line once reached stays reached however late it is evaluated")
        void evaluatedLate() {
            assertThat(codes(evaluate(sc03().asOf("2027-03-01T00:00:00")).hits()))
                    .contains("REPEAT.SAME_COMPLAINT_AFTER_ANSWER");
        }

        @ParameterizedTest(name = "{0} repeats: over {1}")
        @CsvSource({"3, false", "4, true"})
        @DisplayName("REQ-9.2: the operation limit of 3 is passed by the 4th")
        void operationCount(int repeats, boolean over) {
            var sheet = sheet().answered("2026-11-01T09:00:00");
            for (int i = 1; i <= repeats; i++) {
                sheet.contact("K" + i, Channel.LETTER, "MRI-CARE", "2026-11-0" + (i + 1) + "T10:00:00");
            }
            assertThat(evaluate(sheet).operationLimits()).singleElement().satisfies(limit -> assertThat(limit.over())
                    .isEqualTo(over));
        }

        private Sheets sc03() {
            return sheet().answered("2026-11-02T10:31:00")
                    .closed("2026-11-02T10:31:00")
                    .contact("ROW6", Channel.CHAT, "MRI-CARE", "2026-11-05T18:25:00")
                    .contact("ROW1", Channel.PHONE, "MRI-CARE", "2026-11-02T10:05:00")
                    .contact("ROW3", Channel.EMAIL, "MRI-CARE", "2026-11-03T09:40:00")
                    .contact("ROW2", Channel.PHONE, "MRI-CANCEL", "2026-11-02T15:12:00")
                    .contact(new Contact(
                            "ROW5",
                            Channel.PHONE,
                            "MRI-CARE",
                            null,
                            jst("2026-11-04T11:02:00"),
                            jst("2026-11-04T11:06:00"),
                            List.of("OP-1"),
                            false,
                            false,
                            null,
                            null,
                            null));
        }
    }
}
