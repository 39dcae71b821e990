package dev.mamori.blocklist.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BR-15, BR-21, section 3.3: the statement says what, why, how long and how it was decided")
class StatementTextTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void saysWhichCallsAndHowLong() {
        Statement statement = statement(List.of(), false, 0);
        assertThat(statement.measure())
                .isEqualTo(Text.of(
                        "みらい通信は、お電話番号（****0010）から「ケア」「解約」へのお電話をおつなぎしていません。ほかの窓口へのお電話には影響しません。",
                        "Mirai does not put calls from the number ****0010 through to ケア, 解約. Calls to other desks are not"
                                + " affected."));
        assertThat(statement.term())
                .isEqualTo(Text.of(
                        "2026年11月2日 0時00分から2027年1月31日 0時00分の直前までです。期限が来れば自動的に終わり、自動では延長されません。",
                        "From 2 November 2026, 00:00 until just before 31 January 2027, 00:00. It ends by itself and is never"
                                + " prolonged by itself."));
    }

    @Test
    void namesEachActByItsDayInJapanAndItsTypes() {
        List<Text> reasons = statement(List.of(), false, 0).reasons();
        assertThat(reasons)
                .containsExactly(Text.of(
                        "2026年10月14日のご連絡における行為（暴言・怒声、OWN）",
                        "Conduct on 2026-10-14 (abusive language or shouting, OWN)"));
    }

    @Test
    void tellsTheStepsThatWereTakenAndNoOthers() {
        assertThat(statement(List.of(), false, 0).steps()).isEmpty();
        assertThat(statement(List.of(Instant.parse("2026-10-21T01:20:00Z")), true, 2)
                        .steps())
                .containsExactly(
                        Text.of("2026年10月21日に中止をお願いしました。", "On 2026-10-21 the person was asked to stop."),
                        Text.of("続く場合は着信をお断りすることをお伝えしました。", "It was announced that calls may be refused."),
                        Text.of("着信をお断りする前に、より軽い方法を2つ試しました。", "2 lighter means were tried before."));
    }

    @Test
    void saysThatPeopleDecidedAndNoTrait() {
        Text decision = statement(List.of(), false, 0).decision();
        assertThat(decision.ja()).contains("3人とクライアントの担当者", "自動では決めていません", "属性");
        assertThat(decision.en()).contains("3 people", "No machine did", "No trait");
    }

    @Test
    @DisplayName("the twelve types of the guideline have a label each, an own one keeps its code")
    void labelsTheTypes() {
        for (ConductType type : ConductType.values()) {
            Text label = ConductType.labelOf(type.name());
            assertThat(label.ja()).isNotBlank().isNotEqualTo(type.name());
            assertThat(label.en()).isNotBlank().isNotEqualTo(type.name());
        }
        assertThat(ConductType.labelOf("OWN")).isEqualTo(Text.of("OWN", "OWN"));
    }

    private static Statement statement(List<Instant> warnings, boolean announced, int lighter) {
        return new Statement(
                Text.of("みらい通信", "Mirai"),
                "****0010",
                List.of("ケア", "解約"),
                Instant.parse("2026-11-01T15:00:00Z"),
                Instant.parse("2027-01-30T15:00:00Z"),
                List.of(new Statement.Act(Instant.parse("2026-10-13T15:30:00Z"), List.of("ABUSE", "OWN"))),
                warnings,
                announced,
                lighter,
                List.of("メール窓口"),
                3,
                TOKYO);
    }
}
