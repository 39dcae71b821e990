package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.TEMPLATE;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.Criterion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Unconfirmed words")
class PhraseRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    @DisplayName("of the guideline's examples offer exactly their code (requirements 1.3)")
    void examplesOfferTheirCode(String code, String phrase, Channel channel) {
        assertThat(suggested(phrase, null, channel, true)).containsExactly(code);
    }

    static Stream<Arguments> examples() {
        return TEMPLATE.criteria().values().stream()
                .filter(line -> !line.counted())
                .flatMap(line -> line.examples().stream().map(phrase -> arguments(line.code(), phrase, channel(line))));
    }

    private static Channel channel(Criterion line) {
        return line.channels().contains(Channel.PHONE) ? Channel.PHONE : Channel.EMAIL;
    }

    @Test
    @DisplayName("have a rule for every code of conduct")
    void everyCodeHasARule() {
        var conduct = TEMPLATE.criteria().values().stream()
                .filter(line -> !line.counted())
                .map(Criterion::code)
                .toList();
        assertThat(PhraseRules.read(PhraseRules.JAPANESE).codes())
                .containsAll(conduct)
                .filteredOn(code -> !conduct.contains(code))
                .containsExactlyInAnyOrder(
                        "REPEAT.FORCED_CALLBACK", "APOLOGY.SAY_IT_AGAIN", "EXCESSIVE.HOURLY_PROGRESS");
    }

    @ParameterizedTest(name = "SC-12 row {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            1,  担当者の確認のため、フルネームをお願いします, PRIVACY.I_FULL_NAME_TO_IDENTIFY
            2,  できるだけ早く返事をもらえませんか, NITPICK.I_ASKS_EARLY_REPLY
            3,  言葉遣いが丁寧すぎて分かりにくい。簡潔に, NITPICK.I_STYLE_REMARK
            4,  今『はい』って言いましたよね。出来るってことですよね, NITPICK.I_HAI_MEANS_YES
            5,  問い合わせ窓口なのに分からないんですか, AUTHORITY.I_DO_YOU_EVEN_KNOW
            6,  責任者の方に代わってください, -
            7,  口コミに正直な感想を書きます, -
            8,  消費生活センターに相談します, -
            8,  法的手段を検討します, -
            9,  あの担当の方は替えてほしい, PUNISH.DEMAND_ONCE
            10, 謝ってください, -
            11, 説明を聞きにそちらへ伺いたいのですが, -
            12, この洗剤、バカ売れしてますよね, -
            12, 死ぬほど困ってます, -
            13, 聴覚障害があります。筆談かメールでお願いできますか, -
            14, 返金していただけますか, -
            """)
    void nearMisses(int row, String phrase, String code) {
        assertThat(suggested(phrase, null, Channel.PHONE, false)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            ご親切は一生覚えておきます
            この対応は一生覚えておきます
            死ぬほど困って
            弁護士に相談します
            知り合いの弁護士に相談します
            警察に相談します
            お客様相談室の佐倉さんをお願いします。佐倉さんですか
            ちょっと時間かかりすぎじゃないですか
            修理に3週間待たされた。対応が遅い
            殺虫剤が効かなかった
            私を殺す気ですか
            バカにしないでください
            バカにならない電気代です
            値段が馬鹿高い
            親バカですみません
            糸くずフィルターが外れない
            ごみばかり出て困る
            料金のことは聞いていない
            担当の方に商品を替えてほしい
            家に来て修理してほしい
            そちらのセンターに行く道を教えて
            新人だろうと丁寧でした
            お国なまりが懐かしいですね
            詐欺じゃないですか
            実名での口コミをSNSに投稿しようと思います
            """)
    @DisplayName("that only look alike offer nothing")
    void lookAlikes(String phrase) {
        assertThat(suggested(phrase, null, Channel.PHONE, true)).isEmpty();
    }

    @Test
    @DisplayName("「一生覚えておく」 is a threat only with a hint of harm (REQ-6.4.2)")
    void rememberNeedsAHintOfHarm() {
        assertThat(suggested("顔は一生覚えておくからな", null, Channel.PHONE, false)).isEmpty();
        assertThat(suggested("顔は一生覚えておくからな", "危害をほのめかす", Channel.PHONE, false)).containsExactly("THREAT.HARM_SPOKEN");
    }

    @Test
    @DisplayName(
            "SC-05: 馬鹿野郎 shouted, and the threat to post the name; a limited apology supports no visit (REQ-6.9.1)")
    void sc05() {
        assertThat(suggested("馬鹿野郎", "大声で怒鳴る", Channel.PHONE, false))
                .containsExactlyInAnyOrder("ABUSE.SLUR_OR_DIE", "ABUSE.SHOUTING");
        assertThat(suggested("お前の名前を SNS に投稿するぞ", null, Channel.PHONE, false))
                .containsExactly("EXPOSURE.SPREAD_NAME_AND_CONTENT");
        var demand = "代金の返金と壁の修理代8万4千円。それと社長が家に来て謝れ";
        assertThat(suggested(demand, null, Channel.PHONE, false)).isEmpty();
        assertThat(suggested(demand, null, Channel.PHONE, true)).containsExactly("APOLOGY.VISIT_AFTER_APOLOGY");
    }

    @Test
    @DisplayName("SC-07: 下着の色")
    void sc07() {
        assertThat(suggested("今日の下着の色を言ってみて", null, Channel.PHONE, false)).containsExactly("SEXUAL.MAKE_SAY_WORDS");
    }

    @Test
    @DisplayName("SC-08: the threat spoken is HARM_SPOKEN, written it is HARM_WRITTEN on each channel (REQ-6.4.1)")
    void sc08() {
        var words = "そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ";
        assertThat(suggested(words, null, Channel.PHONE, false)).containsExactly("THREAT.HARM_SPOKEN");
        for (var channel : List.of(Channel.EMAIL, Channel.CHAT, Channel.FAX, Channel.LETTER, Channel.SNS)) {
            assertThat(suggested(words, null, channel, false)).containsExactly("THREAT.HARM_WRITTEN");
        }
    }

    @Test
    @DisplayName("SC-15: a post with name and place, and a fair review")
    void sc15() {
        assertThat(suggested("あおぞら家電の佐倉○○、札幌のセンター勤務、こいつは詐欺師。拡散希望", null, Channel.SNS, false))
                .containsExactlyInAnyOrder("EXPOSURE.EMPLOYEE_NAME_POSTED", "EXPOSURE.ONLINE_DEFAMATION");
        assertThat(suggested("修理に3週間待たされた。対応が遅い", null, Channel.SNS, false)).isEmpty();
    }

    @Test
    @DisplayName("are told as stored, though matched in NFKC (REQ-15.9)")
    void storedWords() {
        var evaluation = evaluate(sheet().contact("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00")
                .words("W1", "K1", "2026-11-09T10:01:00", "おい、ﾊﾞ ｶ！ 聞いてるのか"));
        assertThat(evaluation.suggestions())
                .extracting(Evaluation.Suggestion::code, Evaluation.Suggestion::phrase)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ABUSE.SLUR_OR_DIE", "ﾊﾞ ｶ"));
    }

    @Test
    @DisplayName("offer nothing that a person has confirmed already, and nothing for a summary")
    void notTwice() {
        var evaluation = evaluate(sheet().contact("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00")
                .words("W1", "K1", "2026-11-09T10:01:00", "馬鹿野郎", "ABUSE.SLUR_OR_DIE")
                .conduct(new FactSheet.Conduct(
                        "W2",
                        "K1",
                        Sheets.jst("2026-11-09T10:02:00"),
                        2,
                        "バカと暴言を繰り返した",
                        null,
                        FactSheet.ConductKind.SUMMARY_ONLY,
                        null)));
        assertThat(evaluation.suggestions()).isEmpty();
    }

    private static List<String> suggested(String words, String manner, Channel channel, boolean fullApology) {
        var sheet = sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .words("W1", "K1", "2026-11-09T10:01:00", words, manner, new String[0]);
        if (fullApology) {
            sheet.apology(FactSheet.ApologyKind.FULL, "2026-11-09T10:00:30");
        } else {
            sheet.apology(FactSheet.ApologyKind.LIMITED, "2026-11-09T10:00:30");
        }
        return evaluate(sheet).suggestions().stream()
                .map(Evaluation.Suggestion::code)
                .toList();
    }
}
