package dev.mamori.judgment.statement;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.verdict.Opinion;
import dev.mamori.judgment.verdict.Verdict;
import dev.mamori.platform.web.Text;
import java.util.Map;

/** The words of a statement, for people who know no codes. */
final class Words {
    private static final Map<String, Text> AXIS_VALUES = Map.of(
            "VALID", Text.of("妥当である", "valid"),
            "PARTLY_VALID", Text.of("一部は妥当である", "partly valid"),
            "NOT_VALID", Text.of("妥当でない", "not valid"),
            "NO_REQUEST", Text.of("要求はない", "no request was made"),
            "ACCEPTABLE", Text.of("相当な範囲にある", "acceptable"),
            "EXCESSIVE", Text.of("相当な範囲を超える", "excessive"),
            "ILLEGAL", Text.of("違法のおそれがある", "possibly illegal"),
            "UNKNOWN", Text.of("分からない", "not known"));

    private static final Map<String, Text> GROUNDS = Map.of(
            "RECORDING", Text.of("録音・録画", "recording"),
            "WRITTEN_RECORD", Text.of("文書・メール等の記録", "written record"),
            "WORKER_ACCOUNT", Text.of("応対者の説明", "the worker's account"),
            "CUSTOMER_ACCOUNT", Text.of("顧客等の説明", "the customer's account"),
            "WITNESS", Text.of("第三者の説明", "witness"),
            "PAST_JUDGMENT", Text.of("過去の判定", "past judgment"),
            "SPECIALIST_OPINION", Text.of("専門部署・専門家の意見", "specialist's opinion"),
            "OTHER_EVIDENCE", Text.of("その他の証拠", "other evidence"));

    private static final Map<String, Text> FLAGS = Map.of(
            "DECIDER_SENT_THE_FACTS", Text.of("判定した人が、事実の評価も依頼しています。", "The decider also had the facts evaluated."),
            "DECIDER_NOT_TRAINED", Text.of("判定した人の研修の記録がありません。", "No training of the decider is recorded."),
            "FEWER_THAN_TWO_OPINIONS", Text.of("調査に当たった人は2人未満です。", "Fewer than two people looked into it."),
            "FEWER_THAN_TWO_OPINIONS_WITH_REASON",
                    Text.of(
                            "調査に当たった人は2人未満です（理由の記録あり）。",
                            "Fewer than two people looked into it, for a recorded reason."),
            "SPECIALIST_OPINION_MISSING",
                    Text.of(
                            "法令に触れるおそれがありますが、専門部署の意見がまだありません。",
                            "A law may be broken and no specialist has been heard yet."),
            "COMPANY_CAUSED",
                    Text.of(
                            "会社側が起因となった件として、類型ごとに慎重に判断しています。",
                            "The company is the cause; each type was judged with care."),
            "FACTS_OPEN", Text.of("事実関係の確認が終わっていない点があります。", "Some facts are still open."));

    private Words() {}

    static Text verdict(Verdict verdict) {
        return switch (verdict) {
            case HARASSMENT -> Text.of("カスタマーハラスメントに該当する", "customer harassment");
            case UNJUST_DEMAND -> Text.of("不当要求に当たる（カスタマーハラスメントには該当しない）", "an unjust demand, not harassment");
            case NOT_HARASSMENT -> Text.of("カスタマーハラスメントに該当しない", "not customer harassment");
            case UNDETERMINED -> Text.of("現時点では判定できない", "not possible to determine at present");
        };
    }

    static Text answer(Answer answer) {
        return switch (answer) {
            case YES -> Text.of("はい", "Yes");
            case NO -> Text.of("いいえ", "No");
            case UNKNOWN -> Text.of("分からない", "Not known");
        };
    }

    static Text ground(String code) {
        return GROUNDS.getOrDefault(code, Text.of(code, code));
    }

    static Text capacity(Opinion.Capacity capacity) {
        return switch (capacity) {
            case INVESTIGATOR -> Text.of("調査に当たった人", "investigator");
            case SPECIALIST -> Text.of("専門部署・専門家", "specialist");
        };
    }

    static Text step(boolean done) {
        return done ? Text.of("確認済み", "done") : Text.of("未了", "open");
    }

    static Text axisValue(String value) {
        return AXIS_VALUES.getOrDefault(value, Text.of(value, value));
    }

    static Text flag(String flag) {
        return FLAGS.getOrDefault(flag, Text.of(flag, flag));
    }
}
