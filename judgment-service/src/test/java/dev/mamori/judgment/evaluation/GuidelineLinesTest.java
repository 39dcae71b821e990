package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guideline's lines of words and acts, one row each: said but not confirmed, the words are offered as the code and are no
 * hit; confirmed by a person they are a hit with the outcome of the guideline's column and its line.
 */
@DisplayName("The guideline's lines of words and acts (sections 3 and 6 of the requirements)")
class GuidelineLinesTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            REQ-3.1.1  | TIME.DRAG_OUT                     | さっきも言ったけど最初からもう一回話すよ                   | INDIVIDUAL    | L63  | PHONE
            REQ-3.3.1  | ABUSE.SLUR_OR_DIE                 | この馬鹿野郎                                               | NEVER_EXCUSED | L207 | PHONE
            REQ-3.3.2  | ABUSE.PERSONALITY_DENIAL          | お前なんか生きてる価値がない                               | NEVER_EXCUSED | L65  | PHONE
            REQ-3.3.2  | ABUSE.DEFAMATION                  | お前は会社の金を盗んでるんだろ                             | NEVER_EXCUSED | L65  | PHONE
            REQ-3.3.3  | ABUSE.SHOUTING                    | （怒鳴り声）ふざけるな！                                   | NEVER_EXCUSED | L65  | PHONE
            REQ-3.4.1  | THREAT.HARM_SPOKEN                | 殺すぞ                                                     | NEVER_EXCUSED | L212 | PHONE
            REQ-3.4.1  | THREAT.HARM_WRITTEN               | 夜道に気をつけろ。ただではおかない。                       | NEVER_EXCUSED | L212 | LETTER
            REQ-3.4.2  | THREAT.ANTISOCIAL_LINK            | うちの若いのを行かせるぞ                                   | NEVER_EXCUSED | L66  | PHONE
            REQ-3.5.1  | NITPICK.CATCH_PHRASE              | 今『たぶん』って言ったよね？                               | INDIVIDUAL    | L67  | PHONE
            REQ-3.5.2  | NITPICK.TRIVIAL_MISTAKE_BLAME     | 型番の読み方が違うじゃないか                               | INDIVIDUAL    | L67  | PHONE
            REQ-3.5.3  | NITPICK.SHIFT_TOPIC               | 故障の話はもういい、あんたの態度の話だ                     | INDIVIDUAL    | L67  | PHONE
            REQ-3.6.1  | AUTHORITY.SOCIAL_STATUS           | 私を誰だと思ってるんだ、会社役員だぞ                       | INDIVIDUAL    | L68  | PHONE
            REQ-3.6.2  | AUTHORITY.INFLUENTIAL_TIES        | 市長とは親しいんだ                                         | INDIVIDUAL    | L68  | PHONE
            REQ-3.6.3  | AUTHORITY.SHOW_OFF_LEARNING       | 東大で教えていたから分かるが                               | INDIVIDUAL    | L68  | PHONE
            REQ-3.7.1  | EXPOSURE.HINT_EXPOSURE            | 全部バラしてやる                                           | NEVER_EXCUSED | L69  | PHONE
            REQ-3.7.2  | EXPOSURE.PERSONAL_INFO_POSTED     | （投稿）従業員の顔写真                                     | NEVER_EXCUSED | L69  | SNS
            REQ-3.7.3  | EXPOSURE.CREDIT_DAMAGING_POST     | （投稿・虚偽）あの会社は倒産する                           | NEVER_EXCUSED | L69  | SNS
            REQ-3.8.1  | SEXUAL.SEX_DISCRIMINATION         | 女は愛想よくしてればいい                                   | NEVER_EXCUSED | L70  | PHONE
            REQ-3.8.2  | SEXUAL.JOKE_TEASE                 | （性的なからかい）                                         | NEVER_EXCUSED | L70  | PHONE
            REQ-3.8.3  | SEXUAL.INVITATION_ONCE            | 今度食事でもどう？                                         | INDIVIDUAL    | L70  | PHONE
            REQ-3.8.4  | SEXUAL.EXPERIENCE_STORY           | （性的体験談を一方的に話す）                               | NEVER_EXCUSED | L70  | PHONE
            REQ-3.9.1  | APOLOGY.FORCE_VISIT               | 今すぐ来て謝れ、来るまで切らない                           | INDIVIDUAL    | L71  | PHONE
            REQ-3.9.2  | APOLOGY.REHASH_EACH_TIME          | 先月の件、今日もまず謝って                                 | INDIVIDUAL    | L71  | PHONE
            REQ-3.9.3  | APOLOGY.WRITTEN_FOR_CLOSED        | 詫び状を社長名で出せ                                       | INDIVIDUAL    | L71  | PHONE
            REQ-3.9.4  | APOLOGY.ONLY_NAMED_PERSON         | 社長が直接謝るまで認めない                                 | INDIVIDUAL    | L71  | PHONE
            REQ-3.10.1 | PRIVACY.IDENTIFYING_DATA          | フルネームと住んでる所を言え                               | HARASSMENT    | L251 | PHONE
            REQ-3.10.2 | PRIVACY.OTHER_UNNEEDED            | 趣味は？                                                   | INDIVIDUAL    | L72  | PHONE
            REQ-3.11.1 | PUNISH.DEMAND_ONCE                | あの担当はクビにしてほしい                                 | INDIVIDUAL    | L73  | PHONE
            REQ-3.11.2 | PUNISH.SHOW_SANCTION              | どう処分したか書面で見せろ                                 | HARASSMENT    | L256 | PHONE
            REQ-3.11.2 | PUNISH.DISCLOSE_OR_TO_HQ          | 本社に異動させろと言ってある                               | INDIVIDUAL    | L73  | PHONE
            REQ-3.12.1 | EXCESSIVE.HIGH_COMPENSATION       | 3千円の品だが慰謝料100万円払え                             | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.2 | EXCESSIVE.RETURN_USED_OR_DISPOSED | もう捨てたけど返金して                                     | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.3 | EXCESSIVE.GROUNDLESS_MONEY        | 誠意を見せろ、分かるだろ                                   | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.4 | EXCESSIVE.UNRELATED_TIME_LABOUR   | 待たされた時間の時給を払え                                 | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.5 | EXCESSIVE.OTHER_MAKERS_GOODS      | 他社の最新型に替えろ                                       | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.6 | EXCESSIVE.BEYOND_TERMS            | 約款はいいから特別に払え                                   | INDIVIDUAL    | L74  | PHONE
            REQ-3.12.7 | EXCESSIVE.IMPOSSIBLE_SPEC         | 明日までに仕様を変えろ                                     | INDIVIDUAL    | L74  | PHONE
            REQ-6.3.1  | ABUSE.GENDER_DISCRIMINATION       | 女には分からないだろ、男に代われ                           | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.2  | ABUSE.OCCUPATION_INSULT           | コールセンターのスタッフはストレス発散のための存在だ       | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.3  | ABUSE.REGION_OR_SPEECH_INSULT     | なまってて何言ってるか分からん、田舎者は出るな             | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.4  | ABUSE.RACE_NATIONALITY            | どこの国の人だ                                             | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.5b | ABUSE.PARENT_INSULT               | 親の顔が見たい                                             | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.5d | ABUSE.NAME_CHANTING               | 佐倉さん、佐倉さん、ねえ佐倉さん、佐倉さん                 | NEVER_EXCUSED | L207 | PHONE
            REQ-6.3.5e | ABUSE.EDUCATION_CONTEMPT          | どうせ中卒だろ、話にならん                                 | NEVER_EXCUSED | L207 | PHONE
            REQ-6.4.3  | THREAT.ANTISOCIAL_LINK            | 俺の知り合いはその筋の人間だ                               | NEVER_EXCUSED | L212 | EMAIL
            REQ-6.5.1  | NITPICK.RUSH_NO_TIME              | 待てない、今すぐ答えろ、早くしろ                           | HARASSMENT    | L220 | PHONE
            REQ-6.5.2  | NITPICK.WORD_MAKE_EXPLAIN         | 『了解』は目上に使わない。なぜだめか言ってみろ             | HARASSMENT    | L220 | PHONE
            REQ-6.5.3  | NITPICK.MAKE_EXPLAIN_MY_ANGER     | 私がなぜ怒ってるか言ってみて。違う。もう一回               | HARASSMENT    | L220 | PHONE
            REQ-6.5.4  | NITPICK.FORCE_AGREEMENT           | あなたも同じ目にあったら、同じように思うだろう             | HARASSMENT    | L220 | PHONE
            REQ-6.5.4  | NITPICK.FORCE_AGREEMENT           | 会社が悪いと思うだろう                                     | HARASSMENT    | L220 | PHONE
            REQ-6.5.5  | NITPICK.VERBATIM_REPEAT_SCOLD     | 一言一句復唱しろ                                           | HARASSMENT    | L220 | PHONE
            REQ-6.5.6  | NITPICK.I_ASKS_EARLY_REPLY        | できるだけ早く返事をください                               | INDIVIDUAL    | L220 | PHONE
            REQ-6.5.7  | NITPICK.I_POINTS_OUT_WORD         | その言い方はちょっと失礼では                               | INDIVIDUAL    | L220 | PHONE
            REQ-6.5.8  | NITPICK.I_STYLE_REMARK            | 丁寧すぎて分かりにくい、簡潔に                             | INDIVIDUAL    | L220 | PHONE
            REQ-6.5.9  | NITPICK.I_HAI_MEANS_YES           | 今『はい』って言ったんだから出来るってことだよね           | INDIVIDUAL    | L220 | PHONE
            REQ-6.6.1  | AUTHORITY.CONNECTIONS_INTIMIDATE  | おたくの専務とは飲み友達だよ、どうなるか分かるね           | HARASSMENT    | L225 | PHONE
            REQ-6.6.2  | AUTHORITY.PHILOSOPHY_INTERROGATE  | 企業理念を読み上げて。で、できてるの？誰が決めたの？       | HARASSMENT    | L225 | PHONE
            REQ-6.6.3  | AUTHORITY.LECTURE                 | 教えてやるからメモを取れ                                   | HARASSMENT    | L225 | PHONE
            REQ-6.6.4  | AUTHORITY.FOR_YOUR_SAKE           | あなたのために言ってるんだ                                 | HARASSMENT    | L225 | PHONE
            REQ-6.6.5  | AUTHORITY.I_DO_YOU_EVEN_KNOW      | 問い合わせ窓口なのに分からないで出てるの？                 | INDIVIDUAL    | L225 | PHONE
            REQ-6.7.2  | EXPOSURE.ONLINE_DEFAMATION        | （投稿）あおぞらの佐倉は詐欺師                             | NEVER_EXCUSED | L233 | SNS
            REQ-6.7.3  | EXPOSURE.EMPLOYEE_NAME_POSTED     | （投稿）担当は佐倉、△△センター勤務                       | NEVER_EXCUSED | L233 | SNS
            REQ-6.7.4  | EXPOSURE.SPREAD_NAME_AND_CONTENT  | 名前と対応をネットにばらまいてやる                         | NEVER_EXCUSED | L233 | PHONE
            REQ-6.8.1  | SEXUAL.EXPERIENCE_STORY           | （性的体験談を一方的に話す）                               | NEVER_EXCUSED | L238 | PHONE
            REQ-6.8.2  | SEXUAL.MAKE_SAY_WORDS             | 下着の色を言ってみて                                       | NEVER_EXCUSED | L238 | PHONE
            REQ-6.8.3  | SEXUAL.PERSISTENT_INVITATION      | だから何時に終わるの、食事行こうよ、ねえ行こうよ           | NEVER_EXCUSED | L238 | PHONE
            REQ-6.9.2  | APOLOGY.DOGEZA_AT_PLACE           | 駅前に来て土下座しろ                                       | HARASSMENT    | L243 | PHONE
            REQ-6.10.3 | PRIVACY.I_FULL_NAME_TO_IDENTIFY   | 担当者の確認のためフルネームをお願いします                 | INDIVIDUAL    | L252 | PHONE
            """)
    void offersAndConfirms(String row, String code, String words, Outcome outcome, String line, Channel channel) {
        var said = evaluate(conduct(channel, words));
        assertThat(said.suggestions())
                .as("%s: offered", row)
                .extracting(Evaluation.Suggestion::code)
                .contains(code);
        assertThat(said.hits()).as("%s: words alone", row).isEmpty();

        assertThat(hit(evaluate(conduct(channel, words, code)), code))
                .as("%s: confirmed", row)
                .hasValueSatisfying(hit -> {
                    assertThat(hit.outcome()).isEqualTo(outcome);
                    assertThat(hit.seed().split(",")).contains(line);
                    assertThat(hit.words()).containsExactly(words);
                });
    }

    @ParameterizedTest(name = "{0}: not {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            REQ-6.3.5d | ABUSE.NAME_CHANTING              | 佐倉さん、ありがとうございました
            REQ-6.4.3  | THREAT.ANTISOCIAL_LINK           | 知り合いの消防士に聞きました
            REQ-6.6.1  | AUTHORITY.CONNECTIONS_INTIMIDATE | 弁護士に相談します
            REQ-6.7.2  | EXPOSURE.ONLINE_DEFAMATION       | 口コミに正直な感想を書きます
            REQ-6.8.3  | SEXUAL.PERSISTENT_INVITATION     | 食事の前に飲む薬ですか
            REQ-6.9.2  | APOLOGY.DOGEZA_AT_PLACE          | 駅前の店まで来ていただけますか
            """)
    @DisplayName("words that only look alike are not offered as it")
    void leavesLookAlikes(String row, String code, String words) {
        assertThat(evaluate(conduct(Channel.PHONE, words)).suggestions())
                .as(row)
                .extracting(Evaluation.Suggestion::code)
                .doesNotContain(code);
    }

    private static Sheets conduct(Channel channel, String words, String... codes) {
        return sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .conduct(new Conduct(
                        "W1",
                        "K1",
                        jst("2026-11-09T10:01:00"),
                        1,
                        words,
                        null,
                        FactSheet.ConductKind.VERBATIM,
                        List.of(codes).stream()
                                .map(code -> new ConfirmedCode(code, "SV-0012"))
                                .toList()));
    }
}
