package dev.mamori.judgment.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.PhraseRules;
import dev.mamori.judgment.verdict.Considered.Ground;
import dev.mamori.judgment.verdict.Considered.Step;
import dev.mamori.judgment.verdict.Ruling.Element;
import dev.mamori.judgment.verdict.Ruling.Factor;
import dev.mamori.judgment.verdict.Ruling.Manner;
import dev.mamori.judgment.verdict.Ruling.Validity;
import dev.mamori.platform.web.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The rules of a verdict")
class VerdictRulesTest {
    private static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
    private static final Engine ENGINE = new Engine(PhraseRules.read(PhraseRules.JAPANESE));
    private static final CriteriaSet SET = new CriteriaSet(
            new UUID(0, 1),
            "AOZ-2026.2",
            TEMPLATE,
            TermsReader.read(new DraftTerms("CCAJ-DEFAULT", null, null, null, null, null), TEMPLATE, null)
                    .terms());
    private static final Instant CALL = Instant.parse("2026-11-09T10:20:00Z");
    private static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");
    private static final Grant GRANT = new Grant(
            "CM-0003",
            "CTR-S2",
            NOW.minus(Duration.ofDays(30)),
            NOW.plus(Duration.ofDays(30)),
            LocalDate.of(2026, 1, 15),
            null);

    @Test
    @DisplayName("SC-05: harassment by ABUSE and EXPOSURE, the request partly valid, the defect recorded: it can stand")
    void sc05() {
        var ruling = new Build("ABUSE.SLUR_OR_DIE", "EXPOSURE.SPREAD_NAME_AND_CONTENT")
                .validity("PARTLY_VALID")
                .companyCausedReason("製品の欠陥はあるが、発言はそれと関わりなく許されない");
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
        var ruling = new Build("ABUSE.SLUR_OR_DIE").considered(List.of(new Ground(ground, "とても忙しかった")), List.of());
        assertThat(codes(ruling, bench(List.of(GRANT)))).containsExactly(code);
    }

    @Test
    @DisplayName("REQ-0.2: an accepted ground needs its words")
    void groundsNeedWords() {
        var ruling = new Build("ABUSE.SLUR_OR_DIE")
                .considered(List.of(new Ground("RECORDING", "録音 12:30"), new Ground("WITNESS", " ")), List.of());
        assertThat(codes(ruling, bench(List.of(GRANT)))).containsExactly("GROUND_TEXT_MISSING");
    }

    @Test
    @DisplayName("REQ-13.2: the four steps are shown; an open one needs a reason")
    void factFlow() {
        var bench = bench(List.of(GRANT));
        var open = new Build("ABUSE.SLUR_OR_DIE").considered(List.of(), List.of(new Step("TIMELINE", false, null)));
        assertThat(codes(open, bench)).containsExactly("OPEN_STEP_REASON_MISSING");
        var explained =
                new Build("ABUSE.SLUR_OR_DIE").considered(List.of(), List.of(new Step("TIMELINE", false, "書面待ち")));
        assertThat(codes(explained, bench)).isEmpty();
        assertThat(FactFlow.of(explained.ruling(), bench.facts()))
                .extracting(state -> state.step() + "=" + state.done())
                .containsExactly("TIMELINE=false", "REQUEST=true", "VALIDITY=true", "MANNER=true");
        assertThat(FactFlow.of(null, bench.facts()))
                .extracting(state -> state.step() + "=" + state.done())
                .containsExactly("TIMELINE=true", "REQUEST=false", "VALIDITY=false", "MANNER=false");
        assertThat(codes(
                        new Build("ABUSE.SLUR_OR_DIE").considered(List.of(), List.of(new Step("SIGN", true, null))),
                        bench))
                .containsExactly("FACT_FLOW_STEP_UNKNOWN");
    }

    @Test
    @DisplayName("REQ-13.2: an axis answered UNKNOWN leaves its step open")
    void unknownAxesAreOpenSteps() {
        var bench = bench(List.of(GRANT));
        var unknown = new Build("ABUSE.SLUR_OR_DIE")
                .validity(new Validity("UNKNOWN", "まだ分からない", Answer.UNKNOWN, Answer.UNKNOWN, true, null));
        assertThat(codes(unknown, bench)).containsExactly("OPEN_STEP_REASON_MISSING");
        var reasoned = new Build("ABUSE.SLUR_OR_DIE")
                .validity(new Validity("UNKNOWN", "まだ", Answer.UNKNOWN, Answer.UNKNOWN, false, "発言は確かである"));
        assertThat(codes(reasoned, bench)).isEmpty();
    }

    @Test
    @DisplayName("REQ-12.2.2: a type that no grant covers is escalated")
    void scopeOfTypes() {
        var narrow = new Grant(
                "CM-0003", "CTR-S2", GRANT.from(), GRANT.until(), GRANT.trainedOn(), null, Set.of("TIME", "REPEAT"));
        var ruling = new Build("ABUSE.SLUR_OR_DIE");
        assertThat(codes(ruling, bench(List.of(narrow)))).containsExactly("TYPE_OUTSIDE_AUTHORITY");
        var wider =
                new Grant("CM-0003", "CTR-S2", GRANT.from(), GRANT.until(), GRANT.trainedOn(), null, Set.of("ABUSE"));
        assertThat(codes(ruling, bench(List.of(narrow, wider)))).isEmpty();
    }

    @Test
    @DisplayName("REQ-5.5.2, REQ-15.3: neither the recused nor the one who judged before")
    void barredPeople() {
        var facts = facts(Answer.NO, "ABUSE.SLUR_OR_DIE");
        var barred = new Bench.Barred(Set.of("CM-0003"), Set.of("CM-0003"), false);
        assertThat(codes(new Build("ABUSE.SLUR_OR_DIE"), bench(facts, List.of(GRANT), barred)))
                .containsExactly("DECIDER_RECUSED", "DECIDER_JUDGED_BEFORE");
    }

    @Test
    @DisplayName("REQ-5.4.4: where a law may be broken the missing opinion of a specialist shows, hindering nothing")
    void specialistIsAsked() {
        var facts = facts(Answer.YES, "THREAT.HARM_SPOKEN");
        var ruling =
                new Build("THREAT.HARM_SPOKEN").companyCausedReason("欠陥と脅しは別").ruling();
        assertThat(Signature.of(ruling, bench(facts, List.of(GRANT))).flags())
                .contains("SPECIALIST_OPINION_MISSING", "COMPANY_CAUSED");
        var heard = new Bench.Barred(Set.of(), Set.of(), true);
        assertThat(Signature.of(ruling, bench(facts, List.of(GRANT), heard)).flags())
                .doesNotContain("SPECIALIST_OPINION_MISSING");
        var mild = facts(Answer.NO, "ABUSE.SLUR_OR_DIE");
        assertThat(Signature.of(new Build("ABUSE.SLUR_OR_DIE").ruling(), bench(mild, List.of(GRANT)))
                        .flags())
                .doesNotContain("SPECIALIST_OPINION_MISSING", "COMPANY_CAUSED");
    }

    private static List<String> codes(Build ruling, Bench bench) {
        return VerdictRules.against(ruling.ruling(), bench).stream()
                .map(Violation::code)
                .toList();
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
        var ruling =
                new Build("ABUSE.SLUR_OR_DIE").elements(first, second, third).ruling();
        var all = first == Answer.YES && second == Answer.YES && third == Answer.YES;
        assertThat(codes(ruling, bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .isEqualTo(all ? List.of() : List.of("ELEMENTS_NOT_ALL_MET"));
    }

    @Test
    @DisplayName("REQ-4.2: the validity is not closed while facts are open; left unknown with a reason it may wait")
    void openFacts() {
        var bench = bench(Answer.NO, "ABUSE.SLUR_OR_DIE");
        var open = new Validity("VALID", "根拠", Answer.NO, Answer.NO, false, null);
        assertThat(codes(new Build("ABUSE.SLUR_OR_DIE").validity(open).ruling(), bench))
                .containsExactlyInAnyOrder("FACTS_NOT_CONFIRMED", "OPEN_FACTS_REASON_MISSING");
        var waiting = new Validity("UNKNOWN", "確認中", Answer.UNKNOWN, Answer.UNKNOWN, false, "脅迫は要求と関わりがない");
        assertThat(codes(new Build("ABUSE.SLUR_OR_DIE").validity(waiting).ruling(), bench))
                .isEmpty();
        assertThat(Signature.of(new Build("ABUSE.SLUR_OR_DIE").validity(waiting).ruling(), bench)
                        .flags())
                .contains("FACTS_OPEN");
    }

    @Test
    @DisplayName("REQ-4.3, REQ-5.5.1: fault and liability are answered, with a value of the axis")
    void faultAndLiability() {
        var blank = new Validity("MAYBE", " ", null, null, true, null);
        assertThat(codes(
                        new Build("ABUSE.SLUR_OR_DIE").validity(blank).ruling(), bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .containsExactlyInAnyOrder(
                        "ORG_FAULT_MISSING",
                        "LIABILITY_MISSING",
                        "REQUEST_VALIDITY_VALUE",
                        "REQUEST_VALIDITY_REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-5.5.3, REQ-1.2: codes are of the set and supported by facts")
    void supportedCodes() {
        assertThat(codes(
                        new Build("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN", "NO.SUCH").ruling(),
                        bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .containsExactlyInAnyOrder("CRITERION_NOT_SUPPORTED", "CRITERION_UNKNOWN");
    }

    @Test
    @DisplayName("REQ-6.0.7: an INDIVIDUAL line needs factors; IND factors only, with words")
    void individualFactors() {
        var bench = bench(Answer.NO, "NITPICK.I_ASKS_EARLY_REPLY");
        assertThat(codes(new Build("NITPICK.I_ASKS_EARLY_REPLY").ruling(), bench))
                .containsExactly("INDIVIDUAL_FACTORS_MISSING");
        assertThat(codes(
                        new Build("NITPICK.I_ASKS_EARLY_REPLY")
                                .individual(new Factor("RESP.ATTACHMENT", ""))
                                .ruling(),
                        bench))
                .containsExactlyInAnyOrder("FACTOR_UNKNOWN", "FACTOR_TEXT_MISSING");
        assertThat(codes(
                        new Build("NITPICK.I_ASKS_EARLY_REPLY")
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
        assertThat(codes(new Build(code).ruling(), bench(Answer.NO, code)))
                .containsExactly("WEIGHING_MISSING", "WEIGHING_MISSING", "WEIGHING_MISSING");
        var weighed = new Build(code)
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
                        new Build(code)
                                .individual(new Factor("IND.SITUATION", "長く待たされた"))
                                .ruling(),
                        bench))
                .containsExactly("MITIGATION_REFUSED");
        assertThat(codes(new Build(code).verdict(Verdict.UNJUST_DEMAND).ruling(), bench))
                .containsExactly("NEVER_EXCUSED");
        assertThat(codes(
                        new Build(code)
                                .response(new Factor("RESP.BACKGROUND_DIFFICULTY", "介護中"))
                                .ruling(),
                        bench))
                .isEmpty();
    }

    @Test
    @DisplayName("RULE.NEVER_EXCUSED_NEEDS_PROOF: with an element not met another verdict is possible")
    void neverExcusedNeedsTheElements() {
        var ruling = new Build("ABUSE.SLUR_OR_DIE")
                .verdict(Verdict.UNDETERMINED)
                .elements(Answer.UNKNOWN, Answer.YES, Answer.YES);
        assertThat(codes(ruling.ruling(), bench(Answer.NO, "ABUSE.SLUR_OR_DIE")))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-6.0.3: where the company is the cause each type has its reason")
    void companyCaused() {
        var bench = bench(Answer.YES, "ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN");
        assertThat(codes(new Build("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN").ruling(), bench))
                .containsExactly("COMPANY_CAUSED_REASON_MISSING", "COMPANY_CAUSED_REASON_MISSING");
        assertThat(codes(
                        new Build("ABUSE.SLUR_OR_DIE", "THREAT.HARM_SPOKEN")
                                .companyCausedReasons(Map.of("ABUSE", "理由"))
                                .ruling(),
                        bench))
                .containsExactly("COMPANY_CAUSED_REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-12.4.4: authority has scope and dates; REQ-12.4.9: without training a flag")
    void authority() {
        var ruling = new Build("ABUSE.SLUR_OR_DIE").ruling();
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
        assertThat(Signature.of(new Build("ABUSE.SLUR_OR_DIE").ruling(), bench).flags())
                .containsExactly("FEWER_THAN_TWO_OPINIONS");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class)
    @DisplayName("REQ-0.2: no verdict without a reason")
    void reason(Verdict verdict) {
        var ruling = new Build().verdict(verdict).reason(" ").ruling();
        assertThat(codes(ruling, bench(Answer.NO))).contains("REASON_MISSING");
    }

    @Test
    @DisplayName("REQ-6.1.3: a line whose number is not agreed may be cited by a person, with factors")
    void openLine() {
        var ruling = new Build("TIME.QUEUE_AVERAGE_EXCESS").individual(new Factor("IND.SITUATION", "90分、同じ質問"));
        assertThat(codes(ruling.ruling(), bench(Answer.NO))).isEmpty();
        assertThat(codes(new Build("TIME.QUEUE_AVERAGE_EXCESS").ruling(), bench(Answer.NO)))
                .containsExactly("INDIVIDUAL_FACTORS_MISSING");
    }

    private static List<String> codes(Ruling ruling, Bench bench) {
        return VerdictRules.against(ruling, bench).stream().map(Violation::code).toList();
    }

    private static Grant grant(String centre, Instant until, Instant withdrawnAt) {
        return new Grant(
                "CM-0003", centre, NOW.minus(Duration.ofDays(2)), until, LocalDate.of(2026, 1, 1), withdrawnAt);
    }

    private static Bench bench(Answer companyCaused, String... confirmed) {
        return bench(facts(companyCaused, confirmed), List.of(GRANT));
    }

    private static Bench bench(List<Grant> grants) {
        return bench(facts(Answer.NO, "ABUSE.SLUR_OR_DIE"), grants);
    }

    private static Bench bench(FactSheet facts, List<Grant> grants) {
        return bench(facts, grants, Bench.Barred.NOBODY);
    }

    private static Bench bench(FactSheet facts, List<Grant> grants, Bench.Barred barred) {
        return new Bench(
                "CM-0003",
                true,
                grants,
                Set.of("OP-0305"),
                Set.of("OP-0305"),
                Set.of("CTR-S2"),
                Set.of("SV-0012"),
                barred,
                facts,
                ENGINE.evaluate(facts, moment -> Optional.of(SET)),
                SET,
                NOW);
    }

    private static FactSheet facts(Answer companyCaused, String... confirmed) {
        var end = CALL.plus(Duration.ofMinutes(10));
        var contact = new FactSheet.Contact(
                "K1",
                Channel.PHONE,
                "AOZ-WASH",
                "CTR-S2",
                CALL,
                end,
                List.of("OP-0305"),
                true,
                false,
                List.of(new FactSheet.Segment(SegmentKind.TALK, CALL, end)),
                null,
                null);
        var conduct = new ArrayList<Conduct>();
        for (var code : confirmed) {
            conduct.add(new Conduct(
                    "W-" + code,
                    "K1",
                    CALL.plusSeconds(60),
                    conduct.size() + 1,
                    "（言葉）",
                    null,
                    null,
                    List.of(new FactSheet.ConfirmedCode(code, "SV-0012"))));
        }
        return new FactSheet(
                1,
                null,
                "K1",
                "CONTRACTED",
                companyCaused,
                NOW,
                null,
                null,
                List.of(contact),
                conduct,
                null,
                null,
                null);
    }

    /** A ruling that stands unless something is changed. */
    private static final class Build {
        private final List<String> codes;
        private Verdict verdict = Verdict.HARASSMENT;
        private List<Element> elements = answers(Answer.YES, Answer.YES, Answer.YES);
        private Validity validity = new Validity("NO_REQUEST", "要求なし", Answer.NO, Answer.NO, true, null);
        private List<Factor> weighing = List.of();
        private List<Factor> individual = List.of();
        private List<Factor> response = List.of();
        private String companyCausedReason;
        private Map<String, String> companyCausedReasons = Map.of();
        private String reason = "録音で確認した";
        private Considered considered = Considered.NOTHING;

        Build(String... codes) {
            this.codes = List.of(codes);
        }

        static List<Element> answers(Answer... met) {
            return Stream.iterate(0, i -> i < met.length, i -> i + 1)
                    .map(i -> new Element(TEMPLATE.elements().get(i).code(), met[i], "理由"))
                    .toList();
        }

        Build verdict(Verdict value) {
            verdict = value;
            return this;
        }

        Build elements(Answer... met) {
            elements = answers(met);
            return this;
        }

        Build validity(String value) {
            return validity(new Validity(value, "返金と修理は妥当", Answer.YES, Answer.YES, true, null));
        }

        Build validity(Validity value) {
            validity = value;
            return this;
        }

        Build weighing(Factor... factors) {
            weighing = Arrays.asList(factors);
            return this;
        }

        Build individual(Factor... factors) {
            individual = Arrays.asList(factors);
            return this;
        }

        Build response(Factor... factors) {
            response = Arrays.asList(factors);
            return this;
        }

        Build companyCausedReason(String value) {
            companyCausedReason = value;
            return this;
        }

        Build companyCausedReasons(Map<String, String> value) {
            companyCausedReasons = value;
            return this;
        }

        Build considered(List<Ground> grounds, List<Step> flow) {
            considered = new Considered(grounds, flow);
            return this;
        }

        Build reason(String value) {
            reason = value;
            return this;
        }

        Ruling ruling() {
            return new Ruling(
                    verdict,
                    elements,
                    validity,
                    new Manner("EXCESSIVE", "怒声"),
                    codes,
                    weighing,
                    individual,
                    response,
                    companyCausedReason,
                    companyCausedReasons,
                    null,
                    reason,
                    considered);
        }
    }
}
