package dev.mamori.cases.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.casefile.CauseKind;
import dev.mamori.cases.registry.StaffId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityTest {
    private static final Anonymity ANONYMITY = new Anonymity(List.of("郷田 タケシ", "桐谷", "林"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "佐藤様から電話があった",
                "佐藤さまから電話があった",
                "サトーさんが怒鳴った",
                "それはたなかさんのことだ",
                "担当は山田課長だった",
                "さくら部長が代わった",
                "「鈴木と申します」と言った",
                "井上様がお怒りだった",
                "本多様の件",
                "高橋 様の件",
                "郷田が来社した",
                "ごうだ　たけしが来社した",
                "ごうだではなく、たけしと名前を書いた",
                "タケシが来社した",
                "桐谷が応対した",
                "林さんが応対した",
                "090-1234-5678 からの着信",
                "０９０ー１２３４ー５６７８ からの着信",
                "〇九〇一二三四五六七八からの着信",
                "契約番号 1234567 の件",
                "録音は https://rec.example.jp/1 にある",
                "録音は call-88213.wav にある",
                "taro@example.jp から届いた",
                "OP-0231 が応対した"
            })
    @DisplayName("REQ-13.5.4: names in any script and with any title, numbers, addresses and recordings are found")
    void findsPlantedPersonalData(String text) {
        assertThat(ANONYMITY.in(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お客様から同様のお申し出が3回あった。皆様で確認する。",
                "たくさんの仕様の違いを、担当の課長が相手様にご説明した。",
                "2026年11月9日 10時02分から60分、8,800円の返金を求めた。",
                "業者さんの様子は多様で、奥様からも電話があった。",
                "林檎の返品で、上様の領収書を求めた。",
                "上限の60分を超えたため、責任者に代わった。"
            })
    @DisplayName("REQ-13.5.4: what names nobody may be shared")
    void leavesOtherTextAlone(String text) {
        assertThat(ANONYMITY.in(text)).as(text).isEmpty();
    }

    @Test
    void needsNoKnownNames() {
        assertThat(new Anonymity(java.util.Arrays.asList(null, " ")).in("顧客が来社した"))
                .isEmpty();
        assertThat(new Anonymity(List.of("ヴァン・ゴッホ")).in("ゔぁん ごっほが来社した")).isNotEmpty();
    }

    @Test
    @DisplayName("REQ-13.5.3, REQ-12.7.3: each cause has its measure; teaching people alone is remarked")
    void proposesByCause() {
        assertThat(TaskKind.proposedFor(CauseKind.HANDLING)).containsExactly(TaskKind.TRAINING);
        assertThat(TaskKind.proposedFor(CauseKind.PRODUCT)).containsExactly(TaskKind.DEPARTMENT_REPORT);
        assertThat(TaskKind.proposedFor(CauseKind.PROCEDURE)).containsExactly(TaskKind.PROCEDURE_REVISION);
        assertThat(TaskKind.proposedFor(CauseKind.CUSTOMER)).isEmpty();
        assertThat(TaskKind.proposedFor(CauseKind.MIXED)).hasSize(3);
        assertThat(hints(List.of(TaskKind.TRAINING, TaskKind.COACHING))).containsExactly(LessonHint.TRAINING_ALONE);
        assertThat(hints(List.of(TaskKind.TRAINING, TaskKind.SELF_SERVICE))).isEmpty();
        assertThat(hints(List.of())).containsExactly(LessonHint.MEASURE_TO_PLAN);
    }

    @Test
    @DisplayName("REQ-13.5.2, REQ-7.4: a finding asks for coaching of that worker, what was not done for a proposal")
    void hintsAtWhatIsMissing() {
        var one = List.of(new StaffId("OP-0001"));
        assertThat(new Lessons(null, false, false, false, one, List.of(), List.of()).hints())
                .containsExactly(LessonHint.CAUSE_KIND_OPEN, LessonHint.NOT_REVIEWED, LessonHint.COACHING_TO_PLAN);
        assertThat(new Lessons(CauseKind.CUSTOMER, true, true, false, one, one, List.of()).hints())
                .containsExactly(LessonHint.NO_CHANGE_PROPOSED);
        assertThat(new Lessons(CauseKind.CUSTOMER, true, true, true, one, one, List.of()).hints())
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-7.1: the share counts what is stated; what is both counts half")
    void countsShares() {
        var causes = List.of(
                new CauseShareView.Count(CauseKind.PRODUCT, 2),
                new CauseShareView.Count(CauseKind.MIXED, 2),
                new CauseShareView.Count(CauseKind.CUSTOMER, 6));
        assertThat(CauseShareView.of(12, causes))
                .extracting(CauseShareView::unstated, CauseShareView::companyCausedPercent)
                .containsExactly(2L, 30);
        assertThat(CauseShareView.of(1, List.of()).companyCausedPercent()).isNull();
    }

    private static List<LessonHint> hints(List<TaskKind> planned) {
        return new Lessons(CauseKind.HANDLING, true, false, false, List.of(), List.of(), planned).hints();
    }
}
