package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.CALL;
import static dev.mamori.judgment.verdict.SampleBench.ENGINE;
import static dev.mamori.judgment.verdict.SampleBench.GRANT;
import static dev.mamori.judgment.verdict.SampleBench.NOW;
import static dev.mamori.judgment.verdict.SampleBench.SET;
import static dev.mamori.judgment.verdict.SampleBench.bench;
import static dev.mamori.judgment.verdict.SampleBench.codes;
import static dev.mamori.judgment.verdict.SampleBench.facts;
import static dev.mamori.judgment.verdict.SampleBench.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Considered.Ground;
import dev.mamori.judgment.verdict.Considered.Step;
import dev.mamori.judgment.verdict.Ruling.Validity;
import dev.mamori.platform.web.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The rules of a verdict")
class VerdictRulesTest {
    @Test
    @DisplayName(
            "SC-05, REQ-6.0.2: harassment by ABUSE and EXPOSURE, the request partly valid, the defect recorded: it can stand")
    void sc05() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE", "EXPOSURE.SPREAD_NAME_AND_CONTENT")
                .validity("PARTLY_VALID")
                .companyCausedReasons(Map.of(
                        "ABUSE", "製品の欠陥はあるが、発言はそれと関わりなく許されない",
                        "EXPOSURE", "欠陥の指摘と、個人の名を晒すことは別である"));
        var bench = bench(Answer.YES, "ABUSE.SLUR_OR_DIE", "EXPOSURE.SPREAD_NAME_AND_CONTENT");
        assertThat(VerdictRules.against(ruling.ruling(), bench)).isEmpty();

        var signature = Signature.of(ruling.ruling(), bench);
        assertThat(signature.typeCodes()).containsExactly("ABUSE", "EXPOSURE");
        assertThat(signature.possibleCrime()).isTrue();
        assertThat(signature.contactIds()).containsExactly("K1");
        assertThat(signature.conductAt()).isEqualTo(CALL.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_EXPERIENCE, GROUND_REFUSED",
        "CENTRE_LOAD, GROUND_REFUSED",
        "CLIENT_RELATION, GROUND_REFUSED",
        "PURCHASE_AMOUNT, GROUND_EXCLUDED",
        "CUSTOMER_VALUE, GROUND_EXCLUDED",
        "CUSTOMER_TRAIT, GROUND_EXCLUDED",
        "GUT_FEELING, GROUND_UNKNOWN"
    })
    @DisplayName(
            "REQ-12.4.5, REQ-5.5.5: own experience, the centre's load, the client's relation, purchases and traits")
    void refusedGrounds(String ground, String code) {
        var ruling =
                new RulingBuilder("ABUSE.SLUR_OR_DIE").considered(List.of(new Ground(ground, "とても忙しかった")), List.of());
        assertThat(codes(ruling, bench(List.of(GRANT)))).containsExactly(code);
    }

    @Test
    @DisplayName("REQ-0.2: an accepted ground needs its words")
    void groundsNeedWords() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .considered(List.of(new Ground("RECORDING", "録音 12:30"), new Ground("WITNESS", " ")), List.of());
        assertThat(codes(ruling, bench(List.of(GRANT)))).containsExactly("GROUND_TEXT_MISSING");
    }

    @Test
    @DisplayName("REQ-13.2: the four steps are shown; an open one needs a reason")
    void factFlow() {
        var bench = bench(List.of(GRANT));
        var open = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .considered(List.of(), List.of(new Step("TIMELINE", false, null)));
        assertThat(codes(open, bench)).containsExactly("OPEN_STEP_REASON_MISSING");
        var explained = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .considered(List.of(), List.of(new Step("TIMELINE", false, "書面待ち")));
        assertThat(codes(explained, bench)).isEmpty();
        assertThat(FactFlow.of(explained.ruling(), bench.facts()))
                .extracting(state -> state.step() + "=" + state.done())
                .containsExactly("TIMELINE=false", "REQUEST=true", "VALIDITY=true", "MANNER=true");
        assertThat(FactFlow.of(null, bench.facts()))
                .extracting(state -> state.step() + "=" + state.done())
                .containsExactly("TIMELINE=true", "REQUEST=false", "VALIDITY=false", "MANNER=false");
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE")
                                .considered(List.of(), List.of(new Step("SIGN", true, null))),
                        bench))
                .containsExactly("FACT_FLOW_STEP_UNKNOWN");
    }

    @Test
    @DisplayName("REQ-13.2: an axis answered UNKNOWN leaves its step open")
    void unknownAxesAreOpenSteps() {
        var bench = bench(List.of(GRANT));
        var unknown = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .validity(new Validity("UNKNOWN", "まだ分からない", Answer.UNKNOWN, Answer.UNKNOWN, true, null));
        assertThat(codes(unknown, bench)).containsExactly("OPEN_STEP_REASON_MISSING");
        var reasoned = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .validity(new Validity("UNKNOWN", "まだ", Answer.UNKNOWN, Answer.UNKNOWN, false, "発言は確かである"));
        assertThat(codes(reasoned, bench)).isEmpty();
    }

    @Test
    @DisplayName("REQ-12.2.2: a type that no grant covers is escalated")
    void scopeOfTypes() {
        var narrow = new Grant(
                "CM-0003", "CTR-S2", GRANT.from(), GRANT.until(), GRANT.trainedOn(), null, Set.of("TIME", "REPEAT"));
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE");
        assertThat(codes(ruling, bench(List.of(narrow)))).containsExactly("TYPE_OUTSIDE_AUTHORITY");
        // What was reached counts, not only what is cited.
        var silent = new RulingBuilder().verdict(Verdict.NOT_HARASSMENT).elements(Answer.YES, Answer.NO, Answer.NO);
        assertThat(codes(silent, bench(List.of(narrow)))).containsExactly("TYPE_OUTSIDE_AUTHORITY");
        var wider =
                new Grant("CM-0003", "CTR-S2", GRANT.from(), GRANT.until(), GRANT.trainedOn(), null, Set.of("ABUSE"));
        assertThat(codes(ruling, bench(List.of(narrow, wider)))).isEmpty();
    }

    @Test
    @DisplayName("REQ-5.5.2, REQ-15.3: neither the recused nor the one who judged before")
    void barredPeople() {
        var facts = facts(Answer.NO, "ABUSE.SLUR_OR_DIE");
        var barred = new Bench.Barred(Set.of("CM-0003"), Set.of("CM-0003"), false);
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE"), bench(facts, List.of(GRANT), barred)))
                .containsExactly("DECIDER_RECUSED", "DECIDER_JUDGED_BEFORE");
    }

    @Test
    @DisplayName("REQ-5.4.4: where a law may be broken the missing opinion of a specialist shows, hindering nothing")
    void specialistIsAsked() {
        var facts = facts(Answer.YES, "THREAT.HARM_SPOKEN");
        var ruling = new RulingBuilder("THREAT.HARM_SPOKEN")
                .companyCausedReason("欠陥と脅しは別")
                .ruling();
        assertThat(Signature.of(ruling, bench(facts, List.of(GRANT))).flags())
                .contains("SPECIALIST_OPINION_MISSING", "COMPANY_CAUSED");
        var heard = new Bench.Barred(Set.of(), Set.of(), true);
        assertThat(Signature.of(ruling, bench(facts, List.of(GRANT), heard)).flags())
                .doesNotContain("SPECIALIST_OPINION_MISSING");
        var mild = facts(Answer.NO, "ABUSE.SLUR_OR_DIE");
        assertThat(Signature.of(new RulingBuilder("ABUSE.SLUR_OR_DIE").ruling(), bench(mild, List.of(GRANT)))
                        .flags())
                .doesNotContain("SPECIALIST_OPINION_MISSING", "COMPANY_CAUSED");
    }

    @Test
    @DisplayName("tell everything that is missing at once")
    void everythingAtOnce() {
        var empty =
                new Ruling(Verdict.HARASSMENT, null, null, null, null, null, null, null, null, null, null, null, null);
        var bench = new Bench(
                "OP-0305",
                false,
                List.of(),
                Set.of("OP-0305"),
                Set.of("OP-0305"),
                Set.of("CTR-S2"),
                Set.of(),
                Bench.Barred.NOBODY,
                facts(Answer.NO),
                ENGINE.evaluate(facts(Answer.NO), moment -> Optional.of(SET)),
                SET,
                NOW);
        assertThat(VerdictRules.against(empty, bench))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder(
                        "DECIDER_IS_MACHINE",
                        "DECIDER_WITHOUT_AUTHORITY",
                        "DECIDER_HANDLED",
                        "DECIDER_HARMED",
                        "REASON_MISSING",
                        "ELEMENT_MISSING",
                        "ELEMENT_MISSING",
                        "ELEMENT_MISSING",
                        "ELEMENTS_NOT_ALL_MET",
                        "REQUEST_VALIDITY_MISSING",
                        "MEANS_AND_MANNER_MISSING",
                        "CRITERIA_MISSING");
        assertThat(VerdictRules.against(empty, bench))
                .allMatch(violation -> violation.text().en().contains("[REQ-"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "YES,YES,YES",
        "YES,YES,NO",
        "YES,NO,YES",
        "NO,YES,YES",
        "YES,NO,NO",
        "NO,YES,NO",
        "NO,NO,YES",
        "NO,NO,NO",
        "UNKNOWN,YES,YES"
    })
    @DisplayName("REQ-1.4: of all answers to the three elements only yes-yes-yes is harassment")
    void threeElements(Answer first, Answer second, Answer third) {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE")
                .elements(first, second, third)
                .ruling();
        var all = first == Answer.YES && second == Answer.YES && third == Answer.YES;
        assertThat(codes(ruling, bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .isEqualTo(all ? List.of() : List.of("ELEMENTS_NOT_ALL_MET"));
    }

    @Test
    @DisplayName("REQ-4.2: the validity is not closed while facts are open; left unknown with a reason it may wait")
    void openFacts() {
        var bench = bench(Answer.NO, "ABUSE.SLUR_OR_DIE");
        var open = new Validity("VALID", "根拠", Answer.NO, Answer.NO, false, null);
        assertThat(codes(new RulingBuilder("ABUSE.SLUR_OR_DIE").validity(open).ruling(), bench))
                .containsExactlyInAnyOrder("FACTS_NOT_CONFIRMED", "OPEN_FACTS_REASON_MISSING");
        var waiting = new Validity("UNKNOWN", "確認中", Answer.UNKNOWN, Answer.UNKNOWN, false, "脅迫は要求と関わりがない");
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE").validity(waiting).ruling(), bench))
                .isEmpty();
        assertThat(Signature.of(
                                new RulingBuilder("ABUSE.SLUR_OR_DIE")
                                        .validity(waiting)
                                        .ruling(),
                                bench)
                        .flags())
                .contains("FACTS_OPEN");
    }

    @Test
    @DisplayName("REQ-4.3, REQ-5.5.1: fault and liability are answered, with a value of the axis")
    void faultAndLiability() {
        var blank = new Validity("MAYBE", " ", null, null, true, null);
        assertThat(codes(
                        new RulingBuilder("ABUSE.SLUR_OR_DIE").validity(blank).ruling(),
                        bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .containsExactlyInAnyOrder(
                        "ORG_FAULT_MISSING",
                        "LIABILITY_MISSING",
                        "REQUEST_VALIDITY_VALUE",
                        "REQUEST_VALIDITY_REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-12.4.4: authority has scope and dates; REQ-12.4.9: without training a flag")
    void authority() {
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE").ruling();
        var expired = grant("CTR-S2", NOW.minusSeconds(1), null);
        var elsewhere = grant("CTR-K1", NOW.plusSeconds(60), null);
        var withdrawn = grant("CTR-S2", NOW.plusSeconds(60), NOW);
        for (var grant : List.of(expired, elsewhere, withdrawn)) {
            assertThat(codes(ruling, bench(List.of(grant)))).containsExactly("DECIDER_WITHOUT_AUTHORITY");
        }
        var untrained = new Grant("CM-0003", "CTR-S2", NOW, NOW.plusSeconds(1), null, null);
        assertThat(codes(ruling, bench(List.of(untrained)))).isEmpty();
        assertThat(Signature.of(ruling, bench(List.of(untrained))).flags()).contains("DECIDER_NOT_TRAINED");
        assertThat(Signature.of(ruling, bench(List.of(untrained, GRANT))).flags())
                .doesNotContain("DECIDER_NOT_TRAINED");
    }

    @Test
    @DisplayName("REQ-5.4.3: fewer than two opinions are a flag, no hindrance")
    void fewOpinions() {
        var bench = bench(Answer.NO, "ABUSE.SLUR_OR_DIE");
        assertThat(Signature.of(new RulingBuilder("ABUSE.SLUR_OR_DIE").ruling(), bench)
                        .flags())
                .containsExactly("FEWER_THAN_TWO_OPINIONS");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class)
    @DisplayName("REQ-0.2: no verdict without a reason")
    void reason(Verdict verdict) {
        var ruling = new RulingBuilder().verdict(verdict).reason(" ").ruling();
        assertThat(codes(ruling, bench(Answer.NO))).contains("REASON_MISSING");
    }
}
