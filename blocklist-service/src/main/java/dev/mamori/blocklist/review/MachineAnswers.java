package dev.mamori.blocklist.review;

import static dev.mamori.blocklist.review.ChecklistItem.*;

import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.blocklist.entry.ReReviewPlan;
import dev.mamori.blocklist.entry.Term;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Fills those items of the checklist that a machine can check. The others are for people ({@link ChecklistItem#FOR_PEOPLE}). */
final class MachineAnswers {
    private final BlockCase request;
    private final CaseFacts facts;
    private final Figures figures;
    private final List<MachineAnswer> answers = new ArrayList<>();

    private MachineAnswers(BlockCase request) {
        this.request = request;
        this.facts = request.facts().ofCase();
        this.figures = request.criteria().figures();
    }

    static List<MachineAnswer> about(BlockCase request) {
        MachineAnswers filled = new MachineAnswers(request);
        if (filled.facts.known()) {
            filled.aboutConduct();
            filled.aboutPerson();
        }
        filled.aboutScope();
        if (request.stage() == Stage.APPROVAL) {
            filled.aboutPeople();
        }
        return filled.answers.stream()
                .sorted(Comparator.comparing(MachineAnswer::item))
                .toList();
    }

    private void aboutConduct() {
        say(
                BR_01,
                facts.objectiveEvidence() >= 1 && !facts.summaryOnly(),
                "録音・逐語の記録（ハッシュ一致）: " + facts.objectiveEvidence() + "件",
                "recordings and verbatim records with an intact hash: " + facts.objectiveEvidence());
        List<Verdict> verdicts = request.verdicts();
        answers.add(answer(
                BR_02,
                !verdicts.isEmpty(),
                "有効な該当判定: " + verdicts.size() + "件",
                "verdicts in force: " + verdicts.size(),
                verdicts.stream().map(verdict -> "judgment " + verdict.judgmentId())));
        Instant since = request.now().minus(Duration.ofDays(figures.minVerdictsWindowDays()));
        List<Verdict> counted = Facts.onSeparateContacts(verdicts.stream()
                .filter(verdict -> !verdict.conductAt().isBefore(since))
                .toList());
        answers.add(answer(
                BR_03,
                counted.size() >= figures.minVerdicts() || request.isSevereThreat(),
                figures.minVerdictsWindowDays() + "日以内の別々のコンタクト: " + counted.size() + "件",
                "on separate contacts within " + figures.minVerdictsWindowDays() + " days: " + counted.size(),
                counted.stream().map(verdict -> "judgment " + verdict.judgmentId() + ", " + verdict.conductAt())));
        List<CaseFacts.Warning> warnings = facts.warnings().stream()
                .filter(warning -> warning.words() != null && !warning.words().isBlank())
                .toList();
        answers.add(answer(
                BR_04,
                request.isSevereThreat()
                        || (warnings.size() >= figures.minWarnings()
                                && warnings.stream().anyMatch(CaseFacts.Warning::refusalAnnounced)),
                "言葉・日時・手段のある警告: " + warnings.size() + "回",
                "warnings with words, time and means: " + warnings.size(),
                warnings.stream().map(warning -> warning.means() + ", " + warning.at())));
        List<CaseFacts.LighterMean> tried = facts.lighterMeans().stream()
                .filter(means -> means.result() != null && !means.result().isBlank())
                .toList();
        answers.add(answer(
                BR_05,
                tried.size() >= figures.minLighterMeans(),
                "結果のある軽い手段: " + tried.size() + "件",
                "lighter means with results: " + tried.size(),
                tried.stream().map(CaseFacts.LighterMean::kind)));
        say(
                BR_16,
                !facts.companyCaused() || facts.remedied(),
                facts.companyCaused() ? "当社側の原因: 解消" + (facts.remedied() ? "済み" : "していない") : "当社側の原因なし",
                facts.companyCaused() ? "company-caused, remedied: " + facts.remedied() : "not company-caused");
    }

    private void aboutPerson() {
        CaseFacts.Accommodation accommodation = facts.accommodation();
        int stated = request.noSignStatedBy().size();
        say(
                BR_08,
                accommodation.stepDone() || (!accommodation.sign() && stated >= 2),
                "兆候: " + (accommodation.sign() ? "あり" : "なし（" + stated + "人が確認）") + "、配慮の手順: "
                        + (accommodation.stepDone() ? "済み" : "未了"),
                "sign of a need: " + accommodation.sign() + ", stated by " + stated + "; step done: "
                        + accommodation.stepDone());
        say(
                BR_09,
                facts.otherUsers() == 0,
                "180日間の別の利用者: " + facts.otherUsers() + "人",
                "other users in 180 days: " + facts.otherUsers());
        CaseFacts.NumberLink link = facts.linkOrNull();
        say(
                BR_10,
                link != null,
                link == null ? "確認の記録なし" : link.confidence() + "（" + link.checkedOn() + "）",
                link == null ? "not checked" : link.confidence() + ", checked " + link.checkedOn());
        int open = facts.openPromises().size() + facts.openValidRequests().size();
        say(
                BR_14,
                FairnessStops.openMatterWouldBeCutOff(request).isEmpty(),
                "未了の約束・要求: " + open + "件",
                "open promises and valid requests: " + open);
    }

    private void aboutScope() {
        say(BR_11, NumberStops.numberNotBlockable(request));
        List<Text> scope = ScopeStops.holdsProtectedQueue(request);
        say(BR_12, scope);
        say(BR_13, scope);
        say(BR_15, ScopeStops.noAlternativeChannel(request));
        say(BR_18, ScopeStops.beyondClientOrNamedQueues(request));
        List<Text> term = ScopeStops.noEndOrTooLong(request);
        say(BR_19, term);
        Petition petition = request.petition();
        if (term.isEmpty() && petition.untilOrNull() != null) {
            Instant at = new ReReviewPlan.Rule(figures.reReviewDays(), figures.quietDays())
                    .of(new Term(petition.from(), petition.untilOrNull()))
                    .at();
            say(BR_20, true, "再審査日: " + at, "re-review at " + at);
        }
    }

    private void aboutPeople() {
        Consent consent = request.consentOrNull();
        say(
                BR_17,
                consent != null && consent.agreed(),
                consent == null ? "同意なし" : consent.consenterName() + "、" + consent.at(),
                consent == null ? "no consent" : consent.consenterName() + ", " + consent.at());
        answers.add(answer(
                BR_22,
                PeopleStops.tooFewOrInvolvedPeople(request).isEmpty(),
                "申請者と審査者",
                "requester and reviewers",
                Stream.concat(
                        Stream.of(request.requesterId()),
                        request.reviews().stream().filter(Review::approves).map(Review::reviewerId))));
    }

    private void say(ChecklistItem item, boolean pass, String ja, String en) {
        answers.add(answer(item, pass, ja, en, Stream.of()));
    }

    private void say(ChecklistItem item, List<Text> faults) {
        Text text = faults.isEmpty() ? Text.of("問題なし", "in order") : faults.getFirst();
        say(item, faults.isEmpty(), text.ja(), text.en());
    }

    private static MachineAnswer answer(
            ChecklistItem item, boolean pass, String ja, String en, Stream<String> evidence) {
        return new MachineAnswer(
                item, pass ? ChecklistResult.PASS : ChecklistResult.FAIL, Text.of(ja, en), evidence.toList());
    }
}
