package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stops about what was decided and proved: HS-01, HS-06, HS-14, HS-17. */
final class VerdictStops {

    private VerdictStops() {}

    /** HS-01, BR-02: only a person's verdict can stand behind a block, and only while it stands. */
    static List<Text> noHarassmentVerdictInForce(BlockCase request) {
        return request.verdicts().isEmpty()
                ? List.of(Text.of(
                        "この案件または番号について、判断権者が確定し、撤回されておらず、別の判断権者による確認待ち（countersignDue）でもない HARASSMENT の判定が必要です。",
                        "A HARASSMENT verdict about this case or number is needed, signed, not withdrawn and with no second"
                                + " look owed (countersignDue)."))
                : List.of();
    }

    /** HS-06, BR-03, BR-04 (T11: repeated harassment, not repeated calls), except the ground SEVERE_THREAT. */
    static List<Text> noRepetitionOrNoWarning(BlockCase request) {
        if (request.petition().ground() == Ground.SEVERE_THREAT) {
            return exceptionDoesNotHold(request);
        }
        List<Text> reasons = new ArrayList<>();
        Figures figures = request.criteria().figures();
        Instant since = request.now().minus(Duration.ofDays(figures.minVerdictsWindowDays()));
        List<Verdict> counted = Facts.onSeparateContacts(request.verdicts().stream()
                .filter(verdict -> !verdict.conductAt().isBefore(since))
                .toList());
        if (counted.size() < figures.minVerdicts()) {
            reasons.add(Text.of(
                    "別々のコンタクトへの判定が直近" + figures.minVerdictsWindowDays() + "日で" + counted.size() + "件です（必要: "
                            + figures.minVerdicts() + "件以上）。",
                    counted.size() + " verdicts on different contacts in " + figures.minVerdictsWindowDays()
                            + " days (needed: " + figures.minVerdicts() + ")."));
        }
        reasons.addAll(noWarningThatWentUnheeded(request, figures.minWarnings()));
        return reasons;
    }

    private static List<Text> noWarningThatWentUnheeded(BlockCase request, int needed) {
        List<CaseFacts.Warning> warnings = request.facts().ofCase().warnings().stream()
                .filter(warning -> warning.words() != null && !warning.words().isBlank())
                .toList();
        if (warnings.size() < needed || warnings.stream().noneMatch(CaseFacts.Warning::refusalAnnounced)) {
            return List.of(Text.of(
                    "中止を求め、着信を拒否し得ることを告げた警告（言葉・日時・手段）が" + needed + "回以上必要です（記録: " + warnings.size() + "回）。",
                    "At least " + needed + " warnings with their words, one of them announcing the refusal, are needed"
                            + " (recorded: " + warnings.size() + ")."));
        }
        Instant first = warnings.stream()
                .map(CaseFacts.Warning::at)
                .min(Instant::compareTo)
                .orElseThrow();
        boolean wentOn = request.verdicts().stream()
                .anyMatch(verdict -> verdict.conductAt().isAfter(first));
        return wentOn
                ? List.of()
                : List.of(Text.of("警告の後に続いた行為への判定がありません。", "No verdict on conduct after the first warning."));
    }

    /** SC-08 row 9: one incident is enough, with the question about the police answered and legal among the reviewers. */
    private static List<Text> exceptionDoesNotHold(BlockCase request) {
        List<Text> reasons = new ArrayList<>();
        if (!request.isSevereThreat()) {
            reasons.add(Text.of(
                    "SEVERE_THREAT には、④（THREAT）または犯罪に当たる⑦（EXPOSURE）の判定が必要です。",
                    "SEVERE_THREAT needs a verdict on type THREAT, or on EXPOSURE as a possible crime."));
        }
        boolean policeAsked = request.answered(ChecklistItem.BR_25, ChecklistResult.PASS)
                || request.answered(ChecklistItem.BR_25, ChecklistResult.NOT_APPLICABLE);
        if (!policeAsked) {
            reasons.add(Text.of(
                    "警察が回線を残すよう求めていないか（BR-25）に回答してください。", "Answer whether the police want the line open (BR-25)."));
        }
        boolean legal = request.reviews().stream().anyMatch(review -> review.legal() && review.approves());
        if (request.stage() == Stage.APPROVAL && !legal) {
            reasons.add(Text.of("専門部署（法務）の審査が必要です。", "The specialist department must be among the reviewers."));
        }
        return reasons;
    }

    /** HS-14, BR-01: words and recordings prove, summaries do not. */
    static List<Text> evidenceMissingOrSummaryOnly(BlockCase request) {
        CaseFacts facts = request.facts().ofCase();
        if (facts.summaryOnly()) {
            return List.of(Text.of(
                    "行為が要約でしか記録されていません。言葉のまま記録してください。",
                    "The conduct is recorded as summaries only: record the words."));
        }
        return facts.objectiveEvidence() < 1
                ? List.of(Text.of("録音または逐語の記録がありません。", "There is no recording and no verbatim record."))
                : List.of();
    }

    /**
     * HS-17, section 3.4: no renewal on what the previous entry already answered. A revoked block does not come back
     * either: not in the cool-down, and after it only for what was done since.
     */
    static List<Text> renewalWithoutNewVerdict(BlockCase request) {
        List<Text> reasons = new ArrayList<>();
        request.renewed()
                .filter(previous -> !isConductAfter(previous.from(), request))
                .ifPresent(previous -> reasons.add(Text.of(
                        "前回の登録（" + previous.from() + " から）より後の行為への判定がありません。",
                        "No verdict on conduct after the previous entry began (" + previous.from() + ").")));
        Instant revoked = request.revokedAtOrNull();
        if (revoked != null) {
            reasons.addAll(afterRevocation(request, revoked));
        }
        return reasons;
    }

    private static List<Text> afterRevocation(BlockCase request, Instant revoked) {
        List<Text> reasons = new ArrayList<>();
        boolean newConduct = isConductAfter(revoked, request);
        if (!newConduct) {
            reasons.add(Text.of(
                    "この番号の登録は " + revoked + " に解除されています。その後の行為への判定が必要です。",
                    "An entry of this number was revoked at " + revoked + ": a verdict on later conduct is needed."));
        }
        Instant coolDownEnds =
                revoked.plus(Duration.ofDays(request.criteria().figures().coolDownDays()));
        if (request.now().isBefore(coolDownEnds) && !(newConduct && request.isSevereThreat())) {
            reasons.add(Text.of(
                    "解除後の待機期間中です。" + coolDownEnds + " 以降に申請してください（解除後の脅迫による SEVERE_THREAT を除く）。",
                    "It is in the cool-down after a revocation: ask from " + coolDownEnds
                            + " on (except SEVERE_THREAT for a threat made since)."));
        }
        return reasons;
    }

    private static boolean isConductAfter(Instant instant, BlockCase request) {
        return request.verdicts().stream()
                .anyMatch(verdict -> verdict.conductAt().isAfter(instant));
    }
}
