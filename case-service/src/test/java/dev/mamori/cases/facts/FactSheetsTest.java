package dev.mamori.cases.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.casefile.Accommodation;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.Cause;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.Conduct;
import dev.mamori.cases.casefile.Conduct.ConfirmedCode;
import dev.mamori.cases.casefile.ConductKind;
import dev.mamori.cases.casefile.Customer;
import dev.mamori.cases.casefile.CustomerRequest;
import dev.mamori.cases.casefile.NumberLink;
import dev.mamori.cases.casefile.NumberLinkConfidence;
import dev.mamori.cases.casefile.RequestState;
import dev.mamori.cases.casefile.RequestValidity;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactTimeline;
import dev.mamori.cases.contact.Events;
import dev.mamori.cases.contact.SegmentKind;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.facts.FactSheet.ConductFacts;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.measure.Apology;
import dev.mamori.cases.measure.LighterMeans;
import dev.mamori.cases.measure.LighterMeansKind;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.Promise;
import dev.mamori.cases.measure.Warning;
import dev.mamori.cases.measure.WarningMeans;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.cases.steps.Step;
import dev.mamori.cases.steps.StepKind;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactSheetsTest {
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    private static final PhoneNumber NUMBER = PhoneNumber.parse("090-0123-0001");
    private static final StaffId SAKURA = new StaffId("OP-0231");
    private static final StaffId OHARA = new StaffId("SV-0012");

    private final RecordedContact call = new RecordedContact(CONTACT, ContactTimeline.of(Events.sc01()), List.of());

    @Test
    @DisplayName("SC-01: the sheet tells the segments, 28:40 of talk among them, and counts nothing itself")
    void tellsTheSegmentsOfAContact() {
        FactSheet sheet = FactSheets.ofContact(call, NOW);

        var facts = sheet.contacts().getFirst();
        assertThat(facts.segments().stream()
                        .filter(each -> each.kind() == SegmentKind.TALK)
                        .map(each -> Duration.between(each.from(), each.to()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.parse("PT28M40S"));
        assertThat(sheet.version()).isEqualTo(1);
        assertThat(sheet.companyCaused()).isEqualTo(CompanyCaused.UNKNOWN);
        assertThat(sheet.handlers()).containsExactly("OP-0231");
        assertThat(sheet.conduct()).extracting(ConductFacts::sequence).containsExactly(1, 2, 3);
        assertThat(sheet.conduct().getLast().verbatim()).isEqualTo("ちょっと時間かかりすぎじゃないですか");
    }

    @Test
    @DisplayName(
            "REQ-5.5.2: who took over and spoke the stop counts as a handler, who only decided or called 110 does not")
    void countsWhoSpokeAsHandler() {
        var taken = new RecordedContact(
                CONTACT,
                call.contact(),
                List.of(
                        step(StepKind.TAKE_OVER, OHARA),
                        step(StepKind.STOP_DECISION, new StaffId("CM-0003")),
                        step(StepKind.POLICE_EMERGENCY, new StaffId("SV-0015"))));

        assertThat(FactSheets.ofContact(taken, NOW).handlers()).containsExactly("OP-0231", "SV-0012");
    }

    @Test
    @DisplayName("words written by a person stand for the contact; recognised ones do not count a second time")
    void neverCountsTheSameSayingTwice() {
        FactSheet sheet = FactSheets.ofCase(file(List.of(conduct(1, "馬鹿野郎", null))), Measures.NONE, List.of(call), NOW);

        assertThat(sheet.conduct()).extracting(ConductFacts::verbatim).containsExactly("馬鹿野郎");
        assertThat(sheet.conduct().getFirst().confirmedCodes().getFirst().confirmedBy())
                .isEqualTo("SV-0012");
    }

    @Test
    void recognisedWordsStandInWhereNobodyWroteAnything() {
        FactSheet sheet = FactSheets.ofCase(file(List.of()), Measures.NONE, List.of(call), NOW);

        assertThat(sheet.conduct()).hasSize(3);
    }

    @Test
    @DisplayName("REQ-15.1: a correction replaces what it points to")
    void leavesCorrectedConductOut() {
        Conduct wrong = conduct(1, "ばかもの", null);
        Conduct right = conduct(2, "馬鹿野郎", wrong.id());

        FactSheet sheet = FactSheets.ofCase(file(List.of(wrong, right)), Measures.NONE, List.of(call), NOW);

        assertThat(sheet.conduct()).extracting(ConductFacts::verbatim).containsExactly("馬鹿野郎");
    }

    @Test
    @DisplayName("REQ-6.2.1, REQ-5.2.5: repeats count from the first complete answer, and promises are told")
    void tellsWhenTheMatterWasAnswered() {
        Instant first = Instant.parse("2026-11-09T02:00:00Z");
        var measures = new Measures(
                List.of(
                        new Answer(UUID.randomUUID(), first.minusSeconds(60), "確認します", false, Apology.LIMITED, CONTACT),
                        new Answer(UUID.randomUUID(), first, "交換します", true, Apology.NONE, CONTACT),
                        new Answer(UUID.randomUUID(), first.plusSeconds(60), "先ほどのとおりです", true, Apology.NONE, null)),
                List.of(new Promise(UUID.randomUUID(), "折り返し", NOW, first.plusSeconds(3600), null)),
                List.of(),
                List.of());

        FactSheet sheet = FactSheets.ofCase(file(List.of()), measures, List.of(call), NOW);

        assertThat(sheet.matter().answeredAt()).isEqualTo(first);
        assertThat(sheet.matter().promises()).hasSize(1);
        assertThat(sheet.apologies()).extracting(FactSheet.ApologyGiven::kind).containsExactly(Apology.LIMITED);
    }

    @Test
    @DisplayName("section 3.1: block facts tell warnings, open matters, people and the number's link")
    void tellsTheBlockFacts() {
        var measures = new Measures(
                List.of(),
                List.of(
                        new Promise(UUID.randomUUID(), "折り返し", NOW, NOW, null),
                        new Promise(UUID.randomUUID(), "資料送付", NOW, NOW, NOW)),
                List.of(new Warning(UUID.randomUUID(), NOW, WarningMeans.WRITTEN, "着信をお断りします", true)),
                List.of(new LighterMeans(UUID.randomUUID(), LighterMeansKind.SAME_ANSWER, NOW, "止まらず")));

        BlockFactsView facts = new BlockFactsOfCase(file(List.of(conduct(1, "馬鹿野郎", null))), measures, List.of(call))
                .about(NUMBER, List.of(new BlockFactsView.ContactFromNumber(CONTACT.value(), NOW, "AOZ-WASH")));

        assertThat(facts.number()).isEqualTo("+819001230001");
        assertThat(facts.numberOfCase()).isTrue();
        assertThat(facts.otherUsers()).isZero();
        assertThat(facts.numberLink().confidence()).isEqualTo(NumberLinkConfidence.CONTRACT_DATA);
        assertThat(facts.openPromises()).hasSize(1);
        assertThat(facts.openValidRequests()).hasSize(1);
        assertThat(facts.warnings()).hasSize(1);
        assertThat(facts.handlers()).containsExactly("OP-0231");
        assertThat(facts.harmed()).containsExactly("OP-0231");
        assertThat(facts.objectiveEvidence()).isEqualTo(5);
        assertThat(facts.summaryOnly()).isFalse();
        assertThat(facts.accommodation().sign()).isNull();
    }

    @Test
    @DisplayName("HS-15: another number than the case's has no known link")
    void knowsNothingOfAnotherNumber() {
        BlockFactsView facts = new BlockFactsOfCase(file(List.of()), Measures.NONE, List.of())
                .about(PhoneNumber.parse("090-0123-0002"), List.of());

        assertThat(facts.numberOfCase()).isFalse();
        assertThat(facts.numberLink()).isNull();
        assertThat(facts.otherUsers()).isNull();
    }

    @Test
    @DisplayName("HS-14: only summaries are no evidence")
    void tellsWhenThereAreOnlySummaries() {
        Conduct summary = new Conduct(
                UUID.randomUUID(), CONTACT, NOW, 1, "暴言を繰り返した", null, null, ConductKind.SUMMARY_ONLY, List.of(), null);

        BlockFactsView facts =
                new BlockFactsOfCase(file(List.of(summary)), Measures.NONE, List.of()).about(NUMBER, List.of());

        assertThat(facts.summaryOnly()).isTrue();
        assertThat(facts.objectiveEvidence()).isEqualTo(1);
    }

    private static CaseFile file(List<Conduct> conduct) {
        return new CaseFile(
                new CaseId(UUID.randomUUID()),
                NOW,
                new Customer(CustomerKind.CONTRACTED, "高瀬", NUMBER),
                List.of(new LinkedContact(CONTACT, true, false)),
                List.of(
                        new CustomerRequest(UUID.randomUUID(), "返金", RequestValidity.VALID, RequestState.OPEN),
                        new CustomerRequest(UUID.randomUUID(), "社長の訪問", RequestValidity.NOT_VALID, RequestState.OPEN)),
                Set.of(SAKURA),
                new Cause(CompanyCaused.YES, true, "交換"),
                Accommodation.NOT_LOOKED_AT,
                new NumberLink(NumberLinkConfidence.CONTRACT_DATA, LocalDate.parse("2026-11-09"), 0),
                conduct,
                1);
    }

    private static Conduct conduct(int sequence, String words, UUID corrects) {
        return new Conduct(
                UUID.randomUUID(),
                CONTACT,
                NOW,
                sequence,
                words,
                "大声で怒鳴る",
                null,
                ConductKind.VERBATIM,
                List.of(new ConfirmedCode("ABUSE.SLUR_OR_DIE", OHARA, NOW)),
                corrects);
    }

    private static Step step(StepKind kind, StaffId staff) {
        return new Step(UUID.randomUUID(), kind, NOW, NOW, staff, null, List.of(), null, null);
    }
}
