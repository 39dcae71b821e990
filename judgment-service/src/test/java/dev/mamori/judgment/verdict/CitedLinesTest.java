package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.bench;
import static dev.mamori.judgment.verdict.SampleBench.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Ruling.Factor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The lines that a verdict cites: supported, weighed, never excused")
class CitedLinesTest {
    @Test
    @DisplayName("REQ-5.5.3, REQ-1.2: codes are of the set and supported by facts")
    void supportedCodes() {
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN", "NO.SUCH").ruling(),
                        bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .containsExactlyInAnyOrder("CRITERION_NOT_SUPPORTED", "CRITERION_UNKNOWN");
    }

    @Test
    @DisplayName("REQ-6.0.7: an INDIVIDUAL line needs factors; IND factors only, with words")
    void individualFactors() {
        var bench = bench(Answer.NO, "NITPICK.I_ASKS_EARLY_REPLY");
        assertThat(codes(new RulingBuilder("NITPICK.I_ASKS_EARLY_REPLY").ruling(), bench))
                .containsExactly("INDIVIDUAL_FACTORS_MISSING");
        assertThat(codes(
                        new RulingBuilder("NITPICK.I_ASKS_EARLY_REPLY")
                                .individual(new Factor("RESP.ATTACHMENT", ""))
                                .ruling(),
                        bench))
                .containsExactlyInAnyOrder("FACTOR_UNKNOWN", "FACTOR_TEXT_MISSING");
        assertThat(codes(
                        new RulingBuilder("NITPICK.I_ASKS_EARLY_REPLY")
                                .individual(new Factor("IND.SITUATION", "丁寧な依頼"))
                                .verdict(Verdict.NOT_HARASSMENT)
                                .elements(Answer.YES, Answer.NO, Answer.NO)
                                .ruling(),
                        bench))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NITPICK.RUSH_NO_TIME", "AUTHORITY.LECTURE", "APOLOGY.DOGEZA_AT_PLACE"})
    @DisplayName("REQ-6.5.0, REQ-6.6.0: types 5, 6 and 9 need degree, request and combination weighed")
    void weighing(String code) {
        assertThat(codes(new RulingBuilder(code).ruling(), bench(Answer.NO, code)))
                .containsExactly("WEIGHING_MISSING", "WEIGHING_MISSING", "WEIGHING_MISSING");
        var weighed = new RulingBuilder(code)
                .weighing(
                        new Factor("WEIGH.DEGREE", "40分続いた"),
                        new Factor("WEIGH.REQUEST_CONTENT", "要求は回答済み"),
                        new Factor("WEIGH.COMPOSITE", "他の類型なし"));
        assertThat(codes(weighed.ruling(), bench(Answer.NO, code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN", "EXPOSURE.HINT_EXPOSURE", "SEXUAL.MAKE_SAY_WORDS"})
    @DisplayName("REQ-6.3.7, REQ-6.4.4: ③④⑦⑧ take no mitigation, but response factors")
    void noMitigation(String code) {
        var bench = bench(Answer.NO, code);
        assertThat(codes(
                        new RulingBuilder(code)
                                .individual(new Factor("IND.SITUATION", "長く待たされた"))
                                .ruling(),
                        bench))
                .containsExactly("MITIGATION_REFUSED");
        for (var other : List.of(Verdict.UNJUST_DEMAND, Verdict.NOT_HARASSMENT, Verdict.UNDETERMINED)) {
            assertThat(codes(new RulingBuilder(code).verdict(other).ruling(), bench))
                    .containsExactly("NEVER_EXCUSED");
        }
        assertThat(codes(
                        new RulingBuilder(code)
                                .response(new Factor("RESP.BACKGROUND_DIFFICULTY", "介護中"))
                                .ruling(),
                        bench))
                .isEmpty();
    }

    @Test
    @DisplayName("RULE.NEVER_EXCUSED_NEEDS_PROOF: with an element not met another verdict is possible")
    void neverExcusedNeedsTheElements() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .verdict(Verdict.UNDETERMINED)
                .elements(Answer.UNKNOWN, Answer.YES, Answer.YES);
        assertThat(codes(ruling.ruling(), bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-6.0.3: where the company is the cause each type has its reason")
    void companyCaused() {
        var bench = bench(Answer.YES, "ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN");
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN").ruling(), bench))
                .containsExactly("COMPANY_CAUSED_REASON_MISSING", "COMPANY_CAUSED_REASON_MISSING");
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN")
                                .companyCausedReasons(Map.of("ABUSE", "理由"))
                                .ruling(),
                        bench))
                .containsExactly("COMPANY_CAUSED_REASON_MISSING");
        // One general reason is not a reason for each type.
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN").companyCausedReason("欠陥があった"),
                        bench))
                .containsExactly("COMPANY_CAUSED_REASON_MISSING", "COMPANY_CAUSED_REASON_MISSING");
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE").companyCausedReason("欠陥があった"), bench))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-6.0.3, REQ-4.3: the decider finds the organisation at fault: the same care, and a second look")
    void orgFault() {
        var bench = bench(Answer.UNKNOWN, "ABUSE.SLUR_OR_DIE");
        var fault = new Ruling.Validity("PARTLY_VALID", "修理は妥当", Answer.YES, Answer.NO, true, null);
        var without = new RulingBuilder("ABUSE.SLUR_OR_DIE").validity(fault);
        assertThat(codes(without, bench)).containsExactly("COMPANY_CAUSED_REASON_MISSING");
        var with = without.companyCausedReasons(Map.of("ABUSE", "欠陥と暴言は別である"));
        assertThat(codes(with, bench)).isEmpty();
        assertThat(Signature.of(with.ruling(), bench).flags()).contains("COMPANY_CAUSED");
    }

    @Test
    @DisplayName("REQ-6.1.3: a line whose number is not agreed may be cited by a person, with factors")
    void openLine() {
        var ruling = new RulingBuilder("TIME.QUEUE_AVERAGE_EXCESS").individual(new Factor("IND.SITUATION", "90分、同じ質問"));
        assertThat(codes(ruling.ruling(), bench(Answer.NO))).isEmpty();
        assertThat(codes(new RulingBuilder("TIME.QUEUE_AVERAGE_EXCESS").ruling(), bench(Answer.NO)))
                .containsExactly("INDIVIDUAL_FACTORS_MISSING");
    }
}
