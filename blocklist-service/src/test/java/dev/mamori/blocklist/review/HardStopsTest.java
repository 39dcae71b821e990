package dev.mamori.blocklist.review;

import static dev.mamori.blocklist.review.BlockCases.jst;
import static dev.mamori.blocklist.review.BlockCases.review;
import static dev.mamori.blocklist.review.BlockCases.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.blocklist.criteria.StopMode;
import dev.mamori.blocklist.entry.Term;
import dev.mamori.blocklist.protectednumber.ProtectedLine;
import dev.mamori.blocklist.protectednumber.ProtectionReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REQ-8.3: the stops of a block request")
class HardStopsTest {

    @ParameterizedTest
    @DisplayName("SC-10: a request with everything in order passes")
    @EnumSource(Stage.class)
    void passesACompleteRequest(Stage stage) {
        assertThat(stopsOf(request -> request.stage = stage)).isEmpty();
    }

    @Test
    void hasOnePolicyForEachStopInOrder() {
        assertThat(HardStops.ALL).extracting(HardStops.HardStop::code).containsExactly(StopCode.values());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void stopsFor(String stop, Consumer<BlockCases> change) {
        assertThat(stopsOf(change)).containsExactly(stop);
    }

    static Stream<Arguments> stopsFor() {
        return Stream.of(
                holds("HS-02", "a trait in the reason", r -> r.reason = "外国人だから話が通じない"),
                holds("HS-02", "a request for accommodation", r -> r.reason = "筆談を求めて長くなる"),
                holds("HS-02", "BR-07 answered FAIL", r -> r.answer(ChecklistItem.BR_07, ChecklistResult.FAIL)),
                holds("HS-03", "an open promise", r -> r.openPromises = List.of("折り返し連絡")),
                holds("HS-03", "an open valid claim", r -> r.openValidRequests = List.of("返金")),
                holds("HS-04", "a protected queue", r -> r.queueIds = Set.of("MRI-CARE", "MRI-OUTAGE")),
                holds(
                        "HS-05",
                        "a need and no step",
                        r -> r.accommodation = new CaseFacts.Accommodation(true, false, Set.of())),
                holds("HS-06", "one verdict only", r -> r.verdicts.subList(0, 2).clear()),
                holds("HS-06", "verdicts on one contact", r -> r.verdicts = sameContact()),
                holds(
                        "HS-06",
                        "verdicts too old",
                        r -> r.verdicts = List.of(
                                verdict(1, "2026-04-01T10:00:00", "ABUSE"),
                                verdict(2, "2026-10-28T10:00:00", "ABUSE"))),
                holds("HS-06", "no warning", r -> r.warnings = List.of()),
                holds(
                        "HS-06",
                        "a warning without words",
                        r -> r.warnings =
                                List.of(new CaseFacts.Warning(jst("2026-10-21T10:00:00"), "ORAL", " ", true))),
                holds(
                        "HS-06",
                        "refusal not announced",
                        r -> r.warnings =
                                List.of(new CaseFacts.Warning(jst("2026-10-21T10:00:00"), "ORAL", "おやめください", false))),
                holds(
                        "HS-06",
                        "nothing after the warning",
                        r -> r.warnings =
                                List.of(new CaseFacts.Warning(jst("2026-10-29T09:00:00"), "WRITTEN", "お断りします", true))),
                holds("HS-07", "an own number", r -> r.number = "0120-012-345"),
                holds("HS-07", "a company's line", r -> r.number = "0570-012-345"),
                holds("HS-07", "a police station", r -> r.number = "03-0123-0110"),
                holds("HS-07", "a pattern", r -> r.number = "090-0123-*"),
                holds("HS-07", "a short code", r -> r.number = "110"),
                holds("HS-07", "#9110", r -> r.number = "#9110"),
                holds("HS-07", "a relay service", r -> {
                    r.number = "050-0123-4567";
                    r.protectedLines = List.of(new ProtectedLine("+815001234", ProtectionReason.RELAY_SERVICE));
                }),
                holds("HS-08", "our fault, not remedied", r -> r.companyCaused = true),
                holds("HS-09", "no consent", r -> r.consent = null),
                holds("HS-10", "no queue", r -> r.queueIds = Set.of()),
                holds("HS-10", "another client's queue", r -> r.queueIds = Set.of("MRI-CARE", "HNT-RSV")),
                holds("HS-11", "no end", r -> r.until = null),
                holds("HS-11", "an end before the start", r -> r.until = r.from),
                holds("HS-11", "one second over 90 days", r -> r.until = jst("2027-01-31T00:00:01")),
                holds("HS-11", "a term that is over", r -> {
                    r.from = jst("2026-09-01T00:00:00");
                    r.until = jst("2026-10-01T00:00:00");
                }),
                holds("HS-12", "one reviewer", r -> r.reviews = List.of(review("LG-0002", true))),
                holds(
                        "HS-12",
                        "the requester reviews",
                        r -> r.reviews =
                                List.of(review("SV-0012", false), review("CM-0003", false), review("LG-0002", true))),
                holds("HS-12", "a reviewer handled it", r -> r.handlers = Set.of("CM-0003")),
                holds("HS-12", "a reviewer was harmed", r -> r.harmed = Set.of("LG-0002")),
                holds(
                        "HS-12",
                        "nobody from outside",
                        r -> r.reviews = List.of(review("CM-0003", false), review("CM-0004", false))),
                holds("HS-13", "no channel", r -> r.channels = List.of()),
                holds(
                        "HS-13",
                        "a channel told by word of mouth",
                        r -> r.channels = List.of(new AlternativeChannel(ChannelKind.EMAIL, "メール", ToldBy.ORAL))),
                holds("HS-14", "no evidence", r -> r.evidence = 0),
                holds("HS-14", "summaries only", r -> r.summaryOnly = true),
                holds("HS-15", "no link", r -> r.link = null),
                holds("HS-15", "another user", r -> r.otherUsers = 1),
                holds("HS-16", "BR-23 answered FAIL", r -> r.answer(ChecklistItem.BR_23, ChecklistResult.FAIL)),
                holds(
                        "HS-17",
                        "nothing new since",
                        r -> r.previous = new Term(jst("2026-10-29T00:00:00"), jst("2026-11-02T00:00:00"))));
    }

    @Test
    @DisplayName("HS-01: without a verdict nothing else can be known to repeat")
    void stopsWithoutAVerdictInForce() {
        assertThat(stopsOf(r -> r.verdicts = List.of())).containsExactly("HS-01", "HS-06");
    }

    @Test
    void doesNotCountAVerdictAboutSomebodyElse() {
        assertThat(stopsOf(r -> r.verdicts = r.verdicts.stream()
                        .map(v -> new Verdict(
                                v.judgmentId(),
                                UUID.randomUUID(),
                                true,
                                v.types(),
                                v.conductAt(),
                                v.contactIds(),
                                v.handlers(),
                                v.harmed(),
                                false))
                        .toList()))
                .contains("HS-01");
    }

    @Test
    @DisplayName("SC-05 row 8: all failing stops in one answer")
    void tellsAllFailingStopsTogether() {
        assertThat(stopsOf(r -> {
                    r.stage = Stage.SUBMISSION;
                    r.verdicts = List.of(verdict(1, "2026-10-28T19:24:40", "ABUSE", "EXPOSURE"));
                    r.warnings = List.of();
                    r.openValidRequests = List.of("返金", "壁の修理代");
                    r.companyCaused = true;
                    r.queueIds = Set.of("MRI-CARE", "MRI-CANCEL", "MRI-OUTAGE");
                }))
                .containsExactly("HS-03", "HS-04", "HS-06", "HS-08");
    }

    @ParameterizedTest
    @DisplayName("SC-07 row 4: a sentinel or withheld number is not blockable")
    @ValueSource(strings = {"anonymous", "+266696687", "0000000000", "", "非通知", "unknown"})
    void refusesNumbersThatStandForEverybody(String number) {
        assertThat(stopsOf(r -> {
                    r.number = number;
                    r.caseKnown = false;
                    r.stage = Stage.SUBMISSION;
                }))
                .containsExactly("HS-07");
    }

    @Test
    @DisplayName("SC-08 row 9: one threat is enough, with the police asked and legal among the reviewers")
    void letsASevereThreatPassAtOneIncident() {
        Consumer<BlockCases> threat = r -> {
            r.ground = Ground.SEVERE_THREAT;
            r.verdicts = List.of(verdict(1, "2026-10-28T16:05:10", "THREAT"));
            r.warnings = List.of();
            r.reviewerAnswers(ChecklistItem.BR_25, ChecklistResult.PASS);
        };
        assertThat(stopsOf(threat)).isEmpty();
        assertThat(stopsOf(threat.andThen(r -> {
                    r.reviews = List.of(review("CM-0003", false), review("LG-0002", true));
                    r.answer(ChecklistItem.BR_25, ChecklistResult.PASS);
                })))
                .containsExactly("HS-06");
        assertThat(stopsOf(threat.andThen(r -> r.reviews = List.of(
                        review("CM-0003", false),
                        new Review("CM-0009", ReviewDecision.APPROVE, "可", false, true, r.now)))))
                .containsExactly("HS-06");
        assertThat(stopsOf(threat.andThen(r -> r.verdicts = List.of(verdict(1, "2026-10-28T16:05:10", "ABUSE")))))
                .containsExactly("HS-06");
    }

    @Test
    void turnsADefaultStopIntoAWarningOnlyWithReasonAndSigner() {
        Consumer<BlockCases> warned = r -> {
            r.companyCaused = true;
            r.modes = Map.of(StopCode.HS_08, StopMode.WARN);
        };
        assertThat(stopsOf(warned)).containsExactly("HS-08");
        CheckResult signed = check(
                warned.andThen(r -> r.acceptedWarnings.add(new AcceptedWarning(StopCode.HS_08, "是正は完了予定日まで確定", "有馬"))));
        assertThat(signed.passes()).isTrue();
        assertThat(signed.warnings())
                .extracting(finding -> finding.stop().code())
                .containsExactly("HS-08");
    }

    @Test
    void keepsAnOpenMatterOpenByAStatedRoute() {
        assertThat(stopsOf(r -> {
                    r.openValidRequests = List.of("返金");
                    r.reviewerAnswers(ChecklistItem.BR_14, ChecklistResult.PASS);
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("section 3.1: what the requester states is no answer of a review")
    void countsNoStatementOfTheRequesterWhenItIsToBeApproved() {
        Consumer<BlockCases> stated = r -> {
            r.openValidRequests = List.of("返金");
            r.answer(ChecklistItem.BR_14, ChecklistResult.PASS);
        };
        assertThat(stopsOf(stated)).containsExactly("HS-03");
        assertThat(stopsOf(stated.andThen(r -> r.stage = Stage.SUBMISSION))).isEmpty();
    }

    @Test
    @DisplayName("a reviewer's FAIL stops like every other stop, all together")
    void stopsByWhatReviewersFound() {
        assertThat(stopsOf(r -> r.reviewerAnswers(ChecklistItem.BR_23, ChecklistResult.FAIL)
                        .reviewerAnswers(ChecklistItem.BR_10, ChecklistResult.FAIL)
                        .reviewerAnswers(ChecklistItem.BR_15, ChecklistResult.FAIL)))
                .containsExactly("HS-13", "HS-15", "HS-16");
    }

    @Test
    void letsARenewalRunLongerWhenConductWentOn() {
        assertThat(stopsOf(r -> {
                    r.previous = new Term(jst("2026-10-15T00:00:00"), jst("2026-11-02T00:00:00"));
                    r.until = r.from.plus(Duration.ofDays(180));
                }))
                .isEmpty();
    }

    @Test
    @DisplayName("HS-17: in the cool-down after a revocation nothing is listed but for a threat made since")
    void keepsARevokedNumberOffTheListInTheCoolDown() {
        Consumer<BlockCases> revokedLately = r -> {
            r.now = jst("2026-10-30T15:00:00");
            r.revoked = jst("2026-10-10T00:00:00");
        };
        assertThat(stopsOf(revokedLately)).containsExactly("HS-17");
        assertThat(stopsOf(revokedLately.andThen(r -> r.now = jst("2026-11-09T00:00:00"))))
                .isEmpty();
        assertThat(stopsOf(revokedLately.andThen(r -> r.now = jst("2026-11-08T23:59:59"))))
                .containsExactly("HS-17");
        assertThat(stopsOf(revokedLately.andThen(r -> {
                    r.ground = Ground.SEVERE_THREAT;
                    r.verdicts = List.of(verdict(1, "2026-10-14T10:00:00", "THREAT"));
                    r.reviewerAnswers(ChecklistItem.BR_25, ChecklistResult.PASS);
                })))
                .isEmpty();
    }

    @Test
    @DisplayName("HS-17: what was revoked does not come back for what was known then, however long ago")
    void neverRelistsForConductBeforeTheRevocation() {
        assertThat(stopsOf(r -> {
                    r.revoked = jst("2026-10-29T00:00:00");
                    r.now = jst("2026-12-30T00:00:00");
                }))
                .containsExactly("HS-17");
    }

    @Test
    @DisplayName("HS-12: a requester who handled it may ask, but is none of the two uninvolved people")
    void asksForASecondReviewerWhenTheRequesterHandledIt() {
        Consumer<BlockCases> two = r -> {
            r.figures = new Figures(90, 180, 2, 180, 2, 1, 2, false, 30, 14, 60);
            r.reviews = List.of(review("CM-0003", false));
        };
        assertThat(stopsOf(two)).isEmpty();
        assertThat(stopsOf(two.andThen(r -> r.handlers = Set.of("SV-0012")))).containsExactly("HS-12");
    }

    @Test
    void waitsWithConsentAndPeopleUntilApproval() {
        assertThat(stopsOf(r -> {
                    r.stage = Stage.SUBMISSION;
                    r.reviews = List.of();
                    r.consent = null;
                }))
                .isEmpty();
    }

    private static List<Verdict> sameContact() {
        String contact = "contact-1";
        return Stream.of(verdict(1, "2026-10-14T10:00:00", "ABUSE"), verdict(2, "2026-10-28T10:00:00", "ABUSE"))
                .map(v -> new Verdict(
                        v.judgmentId(),
                        v.caseIdOrNull(),
                        true,
                        v.types(),
                        v.conductAt(),
                        Set.of(contact),
                        v.handlers(),
                        v.harmed(),
                        false))
                .toList();
    }

    private static Arguments holds(String stop, String what, Consumer<BlockCases> change) {
        return arguments(stop, named(what, change));
    }

    private static List<String> stopsOf(Consumer<BlockCases> change) {
        return check(change).stops().stream()
                .map(finding -> finding.stop().code())
                .toList();
    }

    private static CheckResult check(Consumer<BlockCases> change) {
        BlockCases request = new BlockCases();
        change.accept(request);
        return HardStops.check(request.build());
    }
}
