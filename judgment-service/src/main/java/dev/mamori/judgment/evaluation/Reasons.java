package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.platform.web.Text;
import java.util.Collection;
import java.util.stream.Collectors;

/** Why a line could not be counted, or which condition is missing. */
final class Reasons {
    static final Text NO_SEGMENTS =
            Text.of("区間（通話・保留など）の記録がありません。", "No segments (talk, hold and so on) are recorded.");
    static final Text NO_ATT =
            Text.of("この窓口のATTが合意された版にありません。[REQ-6.1.6]", "The agreed set has no ATT for this queue. [REQ-6.1.6]");
    static final Text NO_AVERAGE =
            Text.of("この窓口の平均的な対応時間が合意された版にありません。", "The agreed set has no average handling time for this queue.");
    static final Text NOT_DONE = Text.of("用件が完了した時刻の記録がありません。", "No time is recorded at which the matter was done.");
    static final Text NO_INTENT =
            Text.of("意図的であることを人が確認していません。[REQ-6.1.4]", "No person has observed that it is on purpose. [REQ-6.1.4]");
    static final Text NOT_ANSWERED = Text.of(
            "完了した回答の記録がありません。回数は回答の後から数えます。[REQ-6.2.1]",
            "No completed answer is recorded; counts start after the answer. [REQ-6.2.1]");
    static final Text NOT_CLOSED = Text.of(
            "対応が終わった記録がありません。回数は対応の終了後から数えます。[REQ-6.2.2]",
            "The matter is not closed; counts start after handling ended. [REQ-6.2.2]");
    static final Text PROMISE_OVERDUE = Text.of(
            "会社側の約束が期限を過ぎて果たされていないため、回数は0のままです。[REQ-5.2.5]",
            "A promise of the company is overdue, so the count stays 0. [REQ-5.2.5]");
    static final Text ONE_WORKER_ONE_CHANNEL =
            Text.of("従業員もチャンネルも1つだけです。[REQ-6.1.5]", "Only one worker and one channel are concerned. [REQ-6.1.5]");
    static final Text ONE_DESK_ONE_CHANNEL =
            Text.of("窓口もチャンネルも1つだけです。[REQ-6.2.3]", "Too few desks and channels are concerned. [REQ-6.2.3]");
    static final Text NOT_OBSERVED =
            Text.of("数えるもとになる言動の記録がありません。", "No conduct is recorded from which this could be counted.");
    static final Text NOT_DECLINED = Text.of(
            "一度お断りした記録がありません。回数はお断りの後から数えます。[REQ-6.11.2]",
            "No decline is recorded; demands count after it. [REQ-6.11.2]");
    static final Text NO_INTERVAL = Text.of("求められた報告の間隔の記録がありません。", "The interval demanded is not recorded.");
    static final Text NO_LONG_INVESTIGATION =
            Text.of("調査に時間がかかることが確認されていません。", "It is not confirmed that the investigation needs time.");
    static final Text NOT_UNTIL_RESULT =
            Text.of("結果が出るまで毎日の要求であることが確認されていません。", "It is not confirmed that it is demanded daily until the result.");

    private Reasons() {}

    static Text sampleTooSmall(int sample, Object least) {
        return Text.of(
                "ATTのもとになった通話数（" + sample + "）が、合意された最低数（" + least + "）に足りません。",
                "The ATT was taken from " + sample + " calls; at least " + least + " were agreed.");
    }

    static Text notAgreed(String parameter) {
        return Text.of(
                parameter + " の値が合意されていないため、機械では該当としません。人が個別判断として挙げることはできます。",
                "No value is agreed for " + parameter
                        + ", so it is never reached by a machine; a person may cite it as INDIVIDUAL.");
    }

    static Text noContactOn(Collection<Channel> channels) {
        var names = channels.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return Text.of("この用件で数えられる接触（" + names + "）がありません。", "The matter has no contact that counts on " + names + ".");
    }
}
