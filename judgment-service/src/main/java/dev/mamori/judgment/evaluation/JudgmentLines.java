package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.platform.web.Text;

/**
 * The index of the judgment lines: which code of ours counts which line of the set. The numbers, comparators, channels
 * and windows are data of the set; only how something is counted is written here.
 *
 * <p>Lines of words and acts are in {@link ConductLines}, their suggestions in {@link PhraseRules}.
 */
final class JudgmentLines {
    private JudgmentLines() {}

    /** Counts one line and tells the findings. */
    static void count(Criterion line, Scene scene, Findings findings) {
        switch (line.metric().name()) {
            // ① 時間拘束
            case "customer_held_minutes" -> TimeLines.singleContact(line, scene, findings); // TIME.SINGLE_CONTACT
            case "talk_minutes_over_queue_att" -> TimeLines.attMultiple(line, scene, findings); // TIME.ATT_MULTIPLE
            case "handle_minutes_over_queue_average" ->
                TimeLines.queueAverageExcess(line, scene, findings); // TIME.QUEUE_AVERAGE_EXCESS
            case "minutes_since_matter_done" ->
                TimeLines.noHangupAfterDone(line, scene, findings); // TIME.NO_HANGUP_AFTER_DONE
            case "sum_customer_held_minutes" -> CumulativeTime.count(line, scene, findings); // TIME.CUMULATIVE
            // ② リピート
            case "repeats_after_answer" ->
                RepeatLines.sameComplaintAfterAnswer(line, scene, findings); // REPEAT.SAME_COMPLAINT_AFTER_ANSWER
            case "contacts_after_close" ->
                RepeatLines.contactAfterClose(line, scene, findings); // REPEAT.CONTACT_AFTER_CLOSE
            case "cross_contacts_after_close" ->
                RepeatLines.crossDeskOrChannel(line, scene, findings); // REPEAT.CROSS_DESK_OR_CHANNEL
            case "forced_callbacks" -> DemandLines.forcedCallback(line, scene, findings); // REPEAT.FORCED_CALLBACK
            // ⑨ 過剰な謝罪要求、⑪ 解雇・罰則・異動の要求、⑫ 過度な要求
            case "apology_again_demands" -> DemandLines.sayItAgain(line, scene, findings); // APOLOGY.SAY_IT_AGAIN
            case "punish_demands_after_decline" ->
                DemandLines.repeatedPunishment(line, scene, findings); // PUNISH.REPEATED_DEMAND
            case "demanded_report_interval_minutes" ->
                DemandLines.hourlyProgress(line, scene, findings); // EXCESSIVE.HOURLY_PROGRESS
            default ->
                findings.notEvaluated(
                        line,
                        Text.of(
                                "「" + line.metric().name() + "」の数え方がありません。",
                                "There is no way to count \"" + line.metric().name() + "\"."));
        }
    }
}
