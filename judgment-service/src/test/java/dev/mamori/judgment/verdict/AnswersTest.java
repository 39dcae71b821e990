package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.bench;
import static dev.mamori.judgment.verdict.SampleBench.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Ruling.Element;
import dev.mamori.judgment.verdict.Ruling.Manner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The two axes and the three elements, each answered with its reason")
class AnswersTest {
    private static final Bench BENCH = bench(Answer.NO, "ABUSE.SLUR_OR_DIE");

    @ParameterizedTest(name = "element {0}")
    @CsvSource({"0", "1", "2"})
    @DisplayName("REQ-1.1, REQ-1.2, REQ-1.3: an element left out, or answered without words, is refused")
    void everyElement(int place) {
        var left = new ArrayList<>(RulingBuilder.answers(Answer.YES, Answer.YES, Answer.YES));
        var without = new ArrayList<>(left);
        left.remove(place);
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE").elements(left), BENCH))
                .containsExactlyInAnyOrder("ELEMENT_MISSING", "ELEMENTS_NOT_ALL_MET");

        var answered = without.get(place);
        without.set(place, new Element(answered.code(), answered.met(), " "));
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE").elements(without), BENCH))
                .containsExactly("ELEMENT_REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-1.1: who called need not be known: nothing in the facts names the customer")
    void unknownCustomer() {
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE"), BENCH)).isEmpty();
    }

    @Test
    @DisplayName("REQ-4.1: a request may be valid and the conduct harassment all the same")
    void validAndHarassment() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE").validity("VALID").ruling();
        assertThat(VerdictRules.against(ruling, BENCH)).isEmpty();
        assertThat(ruling.verdict()).isEqualTo(Verdict.HARASSMENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "MAYBE"})
    @DisplayName("REQ-4.5: means and manner are judged by a value of the axis, with reasons")
    void manner(String value) {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE").manner(new Manner(value, null));
        assertThat(codes(ruling, BENCH)).containsExactly("MEANS_AND_MANNER_VALUE", "MEANS_AND_MANNER_REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-4.6: both axes are answered, also when one already decides")
    void bothAxes() {
        var unjust = new RulingBuilder("ABUSE.SLUR_OR_DIE");
        assertThat(codes(unjust.manner(null), BENCH)).containsExactly("MEANS_AND_MANNER_MISSING");
        var mannerOnly = new RulingBuilder("ABUSE.SLUR_OR_DIE").validity((Ruling.Validity) null);
        assertThat(codes(mannerOnly, BENCH)).containsExactly("REQUEST_VALIDITY_MISSING");
    }

    @Test
    @DisplayName("REQ-6.0.2: one verdict names several types, each once")
    void severalTypes() {
        var bench = bench(Answer.NO, "ABUSE.SLUR_OR_DIE", "ABUSE.PARENT_INSULT", "THREAT.HARM_SPOKEN");
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE", "ABUSE.PARENT_INSULT", "THREAT.HARM_SPOKEN").ruling();
        assertThat(VerdictRules.against(ruling, bench)).isEmpty();
        assertThat(Signature.of(ruling, bench).typeCodes()).isEqualTo(List.of("ABUSE", "THREAT"));
    }
}
