package dev.mamori.blocklist.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HS-02: the reason describes acts, never traits")
class TraitWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "外国人なので話にならない",
                "聴覚障害があり時間がかかる",
                "精神病ではないか",
                "女のくせに",
                "高齢で理解できない",
                "方言がきつい",
                "生活保護の人",
                "He is a foreigner",
                "deaf caller",
                "ＬＧＢＴの方",
                "合理的配慮を求めてくる"
            })
    void findsATrait(String reason) {
        assertThat(TraitWords.in(reason)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "「馬鹿野郎」「死ね」を30分繰り返した", "通信障害の窓口に無関係な電話を続けた", "女性オペレーターに性的な発言を繰り返した",
                "deafening shouting for 40 minutes", "業務に支障が出ている", "全国の窓口へ同じ要求を繰り返した"
            })
    void leavesActsAlone(String reason) {
        assertThat(TraitWords.in(reason)).isEmpty();
    }
}
