package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.ENGINE;
import static dev.mamori.judgment.verdict.SampleBench.SET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Considered.Ground;
import dev.mamori.judgment.verdict.Considered.Step;
import dev.mamori.judgment.verdict.Ruling.Factor;
import dev.mamori.judgment.verdict.Ruling.Manner;
import dev.mamori.judgment.verdict.Ruling.Validity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-14.3: what stays of a ruling when its words are erased")
class WithoutWordsTest {
    private static final String ERASED = "（消去済み）";

    @Test
    @DisplayName("every answer and code stays, every reason goes")
    void answersStay() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .validity(new Validity("VALID", "言葉", Answer.YES, Answer.NO, false, "言葉"))
                .weighing(new Factor("DEGREE", "言葉"))
                .individual(new Factor("AGE", "言葉"))
                .response(new Factor("STAFF_WORDS", "言葉"))
                .companyCausedReason("言葉")
                .companyCausedReasons(Map.of("ABUSE", "言葉"))
                .considered(List.of(new Ground("RECORDING", "言葉")), List.of(new Step("TIMELINE", false, "言葉")))
                .reason("言葉")
                .ruling()
                .withoutWords();
        assertThat(ruling.toString()).doesNotContain("言葉", "録音", "怒声", "理由");
        assertThat(ruling.verdict()).isEqualTo(Verdict.HARASSMENT);
        assertThat(ruling.criteriaCodes()).containsExactly("ABUSE.SLUR_OR_DIE");
        assertThat(ruling.elements())
                .hasSize(3)
                .allMatch(one -> one.met() == Answer.YES && one.reason().equals(ERASED));
        assertThat(ruling.validity()).isEqualTo(new Validity("VALID", ERASED, Answer.YES, Answer.NO, false, ERASED));
        assertThat(ruling.manner()).isEqualTo(new Manner("EXCESSIVE", ERASED));
        assertThat(ruling.weighing()).containsExactly(new Factor("DEGREE", ERASED));
        assertThat(ruling.individualFactors()).containsExactly(new Factor("AGE", ERASED));
        assertThat(ruling.responseFactors()).containsExactly(new Factor("STAFF_WORDS", ERASED));
        assertThat(ruling.companyCausedReasons()).isEqualTo(Map.of("ABUSE", ERASED));
        assertThat(ruling.considered().grounds()).containsExactly(new Ground("RECORDING", ERASED));
        assertThat(ruling.considered().factFlow()).containsExactly(new Step("TIMELINE", false, ERASED));
        assertThat(ruling.fewOpinionsReason()).isNull();
        assertThat(ruling.reason()).isEqualTo(ERASED);
    }

    @Test
    @DisplayName("REQ-5.6.14: who does not lead reads no response factors")
    void responseFactors() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .response(new Factor("STAFF_WORDS", "言葉"))
                .ruling();
        assertThat(ruling.withoutResponseFactors().responseFactors()).isEmpty();
        assertThat(ruling.withoutResponseFactors().criteriaCodes()).isEqualTo(ruling.criteriaCodes());
    }

    @Test
    @DisplayName("REQ-5.5.4: judgments are compared by lines, the latest contact of the matter and the hour in Japan")
    void features() {
        var facts = SampleBench.facts(Answer.NO, "ABUSE.SLUR_OR_DIE", "ABUSE.PARENT_INSULT");
        var features = Features.of(facts, ENGINE.evaluate(facts, moment -> Optional.of(SET)), "VALID", "CTR-S2");
        assertThat(features)
                .isEqualTo(new Features(
                        List.of("ABUSE.PARENT_INSULT", "ABUSE.SLUR_OR_DIE"),
                        "NO",
                        "VALID",
                        "PHONE",
                        "AOZ-WASH",
                        "CTR-S2",
                        facts.customerKind(),
                        19));
    }
}
