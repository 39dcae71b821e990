package dev.mamori.cases.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.casefile.Accommodation;
import dev.mamori.cases.casefile.AccommodationSign;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.Cause;
import dev.mamori.cases.casefile.CauseKind;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.Customer;
import dev.mamori.cases.casefile.CustomerRequest;
import dev.mamori.cases.casefile.RequestState;
import dev.mamori.cases.casefile.RequestValidity;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.journal.EntryRequest.Attendant;
import dev.mamori.cases.journal.EntryRequest.Ending;
import dev.mamori.cases.journal.EntryRequest.Facts;
import dev.mamori.cases.journal.EntryRequest.HandOver;
import dev.mamori.cases.journal.EntryRequest.Instruction;
import dev.mamori.cases.journal.EntryRequest.Investigation;
import dev.mamori.cases.journal.EntryRequest.LegalStep;
import dev.mamori.cases.journal.EntryRequest.Legality;
import dev.mamori.cases.journal.EntryRequest.Monitoring;
import dev.mamori.cases.journal.EntryRequest.Performance;
import dev.mamori.cases.journal.EntryRequest.Recording;
import dev.mamori.cases.journal.EntryRequest.Repetition;
import dev.mamori.cases.journal.EntryRequest.RequestCheck;
import dev.mamori.cases.journal.EntryRequest.ResponseFactor;
import dev.mamori.cases.journal.EntryRequest.Statement;
import dev.mamori.cases.journal.EntryRequest.Visit;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.measure.Apology;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.Promise;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of open points and closing without the application; JournalResourceTest holds them through the API. */
class JournalRulesTest {
    private static final StaffId A = new StaffId("OP-0001");
    private static final StaffId B = new StaffId("SV-0001");
    private static final UUID REQUEST = UUID.randomUUID();
    private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2026-11-09T07:00:00Z");

    private static final Cause KNOWN_CAUSE = new Cause(CompanyCaused.UNKNOWN, false, null, CauseKind.CUSTOMER);

    private final List<Entry> entries = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    @Test
    @DisplayName("REQ-5.1.1 to REQ-5.6.18: an empty case has all of its points open, in the order of the guideline")
    void tellsAllOpenPointsOfAnEmptyCase() {
        assertThat(codes(file(List.of(), Cause.UNKNOWN, AccommodationSign.LIKELY, false, 0), false))
                .containsExactly(
                        OpenPointCode.NO_REQUEST,
                        OpenPointCode.CAUSE_KIND_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.FACT_OPEN,
                        OpenPointCode.SIDE_NOT_HEARD,
                        OpenPointCode.SIDE_NOT_HEARD,
                        OpenPointCode.NO_RECORDING,
                        OpenPointCode.NO_OBJECTIVE_EVIDENCE,
                        OpenPointCode.ONE_INVESTIGATOR,
                        OpenPointCode.NOT_CONSISTENT,
                        OpenPointCode.ONE_PARTICIPANT,
                        OpenPointCode.ACCOMMODATION_OPEN);
    }

    @Test
    @DisplayName("REQ-0.1: a case in which everything was done has none")
    void tellsNothingOfACaseInOrder() {
        inOrder();
        assertThat(codes(file(List.of(request(RequestState.FULFILLED)), AccommodationSign.LIKELY, true, 1), true))
                .isEmpty();
        assertThat(codes(file(List.of(request(RequestState.FULFILLED)), AccommodationSign.NONE, false, 1), true))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-4.4, REQ-5.1.2, REQ-5.1.4, REQ-5.6.1: each of a request's points is about that request")
    void tellsTheRequestOfEachPoint() {
        inOrder();
        UUID other = UUID.randomUUID();
        var file = file(
                List.of(
                        request(RequestState.FULFILLED),
                        new CustomerRequest(other, "交換", RequestValidity.VALID, RequestState.OPEN, " ")),
                AccommodationSign.NONE,
                false,
                1);
        assertThat(points(file, true))
                .extracting(OpenPoint::code, OpenPoint::about)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OpenPointCode.GROUND_OPEN, other),
                        org.assertj.core.groups.Tuple.tuple(OpenPointCode.FEASIBILITY_OPEN, other),
                        org.assertj.core.groups.Tuple.tuple(OpenPointCode.NOT_READ_BACK, other),
                        org.assertj.core.groups.Tuple.tuple(OpenPointCode.NOT_PERFORMED, other));
    }

    @ParameterizedTest
    @CsvSource({
        // customers, staff, roles, set before (hours), direction, asked
        "1, 2, true, -1, INCOMING, false, ''",
        "1, 1, true, -1, INCOMING, false, FEW_AT_VISIT",
        "2, 2, true, -1, INCOMING, false, ''",
        "3, 2, true, -1, INCOMING, false, FEW_AT_VISIT",
        "1, 2, false, -1, INCOMING, false, ROLES_NOT_SET",
        "1, 2, true, 0, INCOMING, false, ''",
        "1, 2, true, 1, INCOMING, false, ROLES_NOT_SET",
        "1, 2, true, -1, OUTGOING, false, CLIENT_NOT_ASKED",
        "1, 2, true, -1, OUTGOING, true, ''"
    })
    @DisplayName("REQ-5.6.9, REQ-5.6.10, REQ-5.6.12: head count, roles before, client asked")
    void remarksVisits(
            int customers,
            int staff,
            boolean roles,
            int setAfter,
            VisitDirection direction,
            boolean asked,
            String code) {
        inOrder();
        var attendants = List.of(new Attendant(A, "応対"), new Attendant(B, roles ? "記録" : " "))
                .subList(0, staff);
        told(new Visit(direction, customers, attendants, AT.plusSeconds(3600L * setAfter), asked, null));
        assertThat(codes(done(), true))
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(OpenPointCode.valueOf(code)));
    }

    @Test
    @DisplayName("REQ-5.6.12: a company that answers its own desks has no client to ask")
    void asksNobodyInHouse() {
        inOrder();
        told(new Visit(
                VisitDirection.OUTGOING, 1, List.of(new Attendant(A, "応対"), new Attendant(B, "記録")), AT, null, null));
        assertThat(new OpenPoints(done(), new Journal(entries), Set.of(A, B), answers, false).list())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "REQ-5.2.2: a claim accepted before the facts stays open until somebody says why, or the facts are known")
    void asksWhyAClaimWasAccepted() {
        inOrder();
        var unexplained = answer(null);
        answers.add(unexplained);
        answers.add(answer("録音で明らかだったため"));
        assertThat(points(done(), true))
                .extracting(OpenPoint::code, OpenPoint::about)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OpenPointCode.ACCEPTED_BEFORE_FACTS, unexplained.id()));
        var known = new Cause(CompanyCaused.YES, false, null, CauseKind.PRODUCT);
        assertThat(codes(file(List.of(request(RequestState.FULFILLED)), known, AccommodationSign.NONE, false, 1), true))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-12.5.5: a report stays open until somebody took it, or its place sent it on")
    void followsReports() {
        inOrder();
        told(new EntryRequest.Report(ReportPlace.WORKER, ReportPlace.COUNSELLOR, "大原", "概要"));
        assertThat(codes(done(), true)).isEmpty();
        told(new EntryRequest.Report(ReportPlace.COUNSELLOR, ReportPlace.CLIENT, " ", "概要"));
        assertThat(codes(done(), true)).containsExactly(OpenPointCode.REPORT_NOT_TAKEN);
        told(new EntryRequest.Report(ReportPlace.CLIENT, ReportPlace.POLICE, null, "概要"));
        assertThat(codes(done(), true)).containsExactly(OpenPointCode.REPORT_NOT_TAKEN);
        told(new EntryRequest.Report(ReportPlace.POLICE, ReportPlace.LAWYER, "弁護士会", "概要"));
        assertThat(codes(done(), true)).isEmpty();
    }

    private static Answer answer(String why) {
        return new Answer(
                UUID.randomUUID(), AT, "こちらの不良品でした", false, Apology.NONE, null, new Answer.Acceptance(true, why));
    }

    @Test
    @DisplayName("REQ-5.3.6: no notice matters where there is no recording; the latest word on a recording counts")
    void looksAtTheLatestRecording() {
        inOrder();
        told(new Recording(CONTACT.value(), null, "機器故障", null));
        assertThat(codes(done(), true)).isEmpty();
        told(new Recording(CONTACT.value(), "rec:2", null, null));
        assertThat(codes(done(), true)).containsExactly(OpenPointCode.NOTICE_NOT_PLAYED);
    }

    @Test
    @DisplayName("REQ-5.4.4, REQ-5.6.2, REQ-5.6.4, REQ-5.6.17: what measures leave open")
    void remarksMeasures() {
        inOrder();
        told(new Legality(true, "脅迫"));
        told(new Performance(REQUEST, PerformanceKind.REFUND, "控", true, null));
        told(new Ending("終了します", null));
        told(new ResponseFactor(FactorKind.STAFF_TRIGGERED, "遮った"));
        assertThat(codes(done(), true))
                .containsExactly(
                        OpenPointCode.OPINION_TO_ASK,
                        OpenPointCode.SETTLEMENT_TO_CONSIDER,
                        OpenPointCode.ENDED_EARLY,
                        OpenPointCode.COACHING_TO_PLAN);
        entries.removeIf(each -> each.told() instanceof ResponseFactor);
        told(new Legality(false, "再検討"));
        told(new Performance(REQUEST, PerformanceKind.REFUND, "控", true, "合意書"));
        entries.removeIf(each -> each.told() instanceof Performance done && done.settlement() == null);
        told(new Repetition(UUID.randomUUID(), null));
        assertThat(codes(done(), true)).isEmpty();
    }

    @Test
    @DisplayName("REQ-5.6.3: repetitions are counted for each answer; corrected entries count for nothing")
    void countsWhatIsInForce() {
        UUID answer = UUID.randomUUID();
        told(new Repetition(answer, null));
        told(new Repetition(answer, null));
        told(new Repetition(UUID.randomUUID(), null));
        assertThat(new Journal(entries).repetitions(answer)).isEqualTo(2);
        entries.add(new Entry(
                UUID.randomUUID(), AT, AT, "x", entries.getFirst().id(), new Repetition(UUID.randomUUID(), null)));
        assertThat(new Journal(entries).repetitions(answer)).isEqualTo(1);
    }

    @Test
    @DisplayName("REQ-5.6.5, REQ-2.5: whoever takes over, listens in or instructs takes part")
    void knowsWhoTakesPart() {
        StaffId c = new StaffId("CM-0001");
        told(new HandOver(A, null, "x"));
        assertThat(new Journal(entries).participants()).containsExactly(A);
        told(new HandOver(A, B, "x"));
        assertThat(new Journal(entries).participants()).containsExactly(A, B);
        told(new Instruction(c, A, "x"));
        assertThat(new Journal(entries).participants()).containsExactly(A, B, c);
        StaffId d = new StaffId("CM-0002");
        told(new Monitoring(d, CONTACT.value(), null));
        assertThat(new Journal(entries).participants()).containsExactlyInAnyOrder(A, B, c, d);
    }

    @Test
    void ordersByTimeAndThenByRecord() {
        var late = new Entry(UUID.randomUUID(), AT, AT.plusSeconds(9), "x", null, new Ending("b", null));
        var first = new Entry(UUID.randomUUID(), AT, AT, "x", null, new Ending("a", null));
        var before =
                new Entry(UUID.randomUUID(), AT.minusSeconds(5), AT.plusSeconds(20), "x", null, new Ending("0", null));
        assertThat(new Journal(List.of(late, first, before)).entries()).containsExactly(before, first, late);
    }

    @Test
    @DisplayName("REQ-5.1.1, REQ-5.6.1, REQ-5.6.4: closing tells everything that is missing at once")
    void closesByTheRules() {
        var open = file(List.of(request(RequestState.OPEN)), AccommodationSign.NONE, false, 1);
        var promise = new Promise(UUID.randomUUID(), "折り返し", AT, AT, null);
        var owing = new Measures(List.of(), List.of(promise), List.of(), List.of());
        assertThat(missing(open, owing, Outcome.ENDED, " "))
                .containsExactly("NOT_PERFORMED", "PROMISE_OPEN", "ENDING_NOT_SHOWN");
        assertThat(missing(open, Measures.NONE, Outcome.SETTLED, "本人の希望")).isEmpty();
        assertThat(missing(open, Measures.NONE, Outcome.SETTLED, null)).containsExactly("NOT_PERFORMED");
        assertThat(missing(file(List.of(), AccommodationSign.NONE, false, 0), Measures.NONE, Outcome.LEGAL, null))
                .containsExactly("NO_REQUEST", "NO_LEGAL_STEP");
        told(new LegalStep(LegalStepKind.SUIT, null, "提訴"));
        assertThat(missing(done(), Measures.NONE, Outcome.LEGAL, null)).isEmpty();
        told(new Ending("終了します", null));
        assertThat(missing(done(), Measures.NONE, Outcome.ENDED, null)).containsExactly("ENDING_NOT_SHOWN");
        told(new Repetition(UUID.randomUUID(), null));
        assertThat(missing(done(), Measures.NONE, Outcome.ENDED, null)).isEmpty();
        entries.clear();
        told(new Ending("終了します", "脅迫"));
        assertThat(missing(done(), Measures.NONE, Outcome.ENDED, null)).isEmpty();
    }

    private void inOrder() {
        told(new RequestCheck(REQUEST, Feasibility.CAN, "ご返金ですね", null));
        told(new Facts("a", "b", "c", "d", " ", "f", List.of(FactPart.WHY)));
        told(new Statement(Side.CUSTOMER, null, "x"));
        told(new Statement(Side.WORKER, A, "x"));
        told(new Recording(CONTACT.value(), "rec:1", null, true));
        told(new Investigation(List.of(A, B), Consistency.CONSISTENT, "x", null));
    }

    private void told(Object told) {
        entries.add(new Entry(UUID.randomUUID(), AT, AT.plusSeconds(entries.size()), "x", null, told));
    }

    private List<String> missing(CaseFile file, Measures measures, Outcome outcome, String reason) {
        return Closing.missing(file, new Journal(entries), measures, new ClosingRequest(outcome, reason)).stream()
                .map(each -> each.code())
                .toList();
    }

    private List<OpenPointCode> codes(CaseFile file, boolean several) {
        return points(file, several).stream().map(OpenPoint::code).toList();
    }

    private List<OpenPoint> points(CaseFile file, boolean several) {
        return new OpenPoints(file, new Journal(entries), several ? Set.of(A, B) : Set.of(A), answers, true).list();
    }

    private static CaseFile done() {
        return file(List.of(request(RequestState.FULFILLED)), AccommodationSign.NONE, false, 1);
    }

    private static CustomerRequest request(RequestState state) {
        return new CustomerRequest(REQUEST, "返金", RequestValidity.VALID, state, "契約第5条");
    }

    private static CaseFile file(
            List<CustomerRequest> requests, AccommodationSign sign, boolean settled, int evidence) {
        return file(requests, KNOWN_CAUSE, sign, settled, evidence);
    }

    private static CaseFile file(
            List<CustomerRequest> requests, Cause cause, AccommodationSign sign, boolean settled, int evidence) {
        return new CaseFile(
                new CaseId(UUID.randomUUID()),
                AT,
                new Customer(CustomerKind.USER, null, null),
                List.of(new LinkedContact(CONTACT, true, false)),
                requests,
                Set.of(),
                cause,
                new Accommodation(sign, List.of(A), null, settled),
                null,
                List.of(),
                evidence);
    }
}
