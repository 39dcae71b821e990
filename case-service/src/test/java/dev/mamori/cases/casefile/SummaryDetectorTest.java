package dev.mamori.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REQ-5.3.2: words, not labels")
class SummaryDetectorTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "暴言を繰り返した",
                "「暴言を繰り返した」",
                "暴言を繰り返した。",
                "お客様は暴言を何度も繰り返した。",
                "電話口で暴言を繰り返し、業務に支障が出た。",
                "ひどいことを言われた",
                "大声で怒鳴られた",
                "大声で怒鳴った",
                "脅迫された",
                "脅迫的な発言があった",
                "侮辱的な発言を受けた",
                "威圧的な態度だった",
                "過剰な要求をされた",
                "同じ話を何度も繰り返した",
                "性的な発言をされた",
                "セクハラ発言があった",
                "カスハラ",
                "暴言あり",
                "「暴言」を繰り返した",
                "土下座を強要された",
                "興奮していた",
                "The customer was abusive.",
                "kept shouting abuse"
            })
    void aLabelInPlaceOfTheWordsIsASummary(String text) {
        assertThat(SummaryDetector.kindOf(text)).isEqualTo(ConductKind.SUMMARY_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "馬鹿野郎",
                "「馬鹿野郎」",
                "『馬鹿野郎』と大声で怒鳴った後に『お前の名前を SNS に投稿するぞ』と言った。",
                "「殺すぞ」と脅迫された",
                "暴言を繰り返し、「死ね」と3回言った。",
                "そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ",
                "お前の名前を SNS に投稿するぞ",
                "代金の返金と壁の修理代8万4千円。それと社長が家に来て謝れ",
                "土下座して謝れ",
                "土下座しろ",
                "バカにしてるのか",
                "脅迫するつもりはない",
                "さっきの残債、納得いかない",
                "今日の下着の色を言ってみて",
                "お前が暴言を吐いたんだろう",
                "クレームじゃないよ、意見だよ",
                "担当者の確認のため、フルネームをお願いします",
                "できるだけ早く返事をもらえませんか",
                "謝ってください",
                "今、下に着いた。出てこい",
                "誠意を見せろ",
                "I will find you",
                "You are an idiot"
            })
    void theWordsThemselvesAreVerbatim(String text) {
        assertThat(SummaryDetector.kindOf(text)).isEqualTo(ConductKind.VERBATIM);
    }
}
