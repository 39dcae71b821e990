package dev.mamori.notification.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void timesOfNothingAreNothing() {
        assertThat(Times.of(List.of())).isEqualTo(new Times(0, Optional.empty(), Optional.empty()));
    }

    @Test
    void medianIsTheLowerOfTwoInTheMiddle() {
        Times times = Times.of(
                List.of(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(2)));

        assertThat(times.median()).contains(Duration.ofSeconds(2));
        assertThat(times.longest()).contains(Duration.ofSeconds(4));
        assertThat(times.count()).isEqualTo(4);
    }

    @Test
    void lyingBarsAreAsLongAsTheirShareOfTheLongest() {
        Chart.Rows rows = Chart.Rows.of(List.of("a", "b", "c"), List.of(4, 2, 0));

        assertThat(rows.bars()).extracting(Chart.Bar::width).containsExactly(400.0, 200.0, 0.0);
        assertThat(rows.bars()).extracting(Chart.Bar::y).containsExactly(4.0, 30.0, 56.0);
        assertThat(rows.bars().get(1).end()).isEqualTo(405.0);
        assertThat(rows.height()).isEqualTo(82);
        assertThat(Chart.Rows.of(List.of("a"), List.of(0)).bars().getFirst().width())
                .isZero();
    }

    @Test
    void standingBarsStandOnTheLine() {
        Chart.Columns columns = Chart.Columns.of(List.of("1", "2"), List.of(2, 1));

        assertThat(columns.top()).isEqualTo(2);
        assertThat(columns.bars()).extracting(Chart.Bar::height).containsExactly(120.0, 60.0);
        assertThat(columns.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(136.0));
        assertThat(columns.bars().get(0).middle()).isEqualTo(160.0);
        assertThat(columns.bars().get(1).x()).isEqualTo(368.0);
    }

    @Test
    void sharesStandBesideEachOther() {
        List<Chart.Bar> bars = Chart.shares(List.of("a", "b"), List.of(1, 3));

        assertThat(bars).extracting(Chart.Bar::x).containsExactly(0.0, 160.0);
        assertThat(bars).extracting(Chart.Bar::width).containsExactly(160.0, 480.0);
        assertThat(Chart.shares(List.of("a"), List.of(0)).getFirst().width()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 3, 33", "2, 3, 67", "3, 3, 100", "1, 200, 1", "0, 5, 0"})
    void percentIsWhole(int part, int whole, int percent) {
        assertThat(Chart.percent(part, whole)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, 0.4秒, 0.4 s",
        "PT61S, 1分1秒, 1 min 1 s",
        "PT2H30M, 2時間30分, 2 h 30 min",
        "P1DT2H, 1日2時間, 1 d 2 h",
    })
    void durationsReadWell(Duration duration, String ja, String en) {
        assertThat(ReportWords.duration(duration).ja()).isEqualTo(ja);
        assertThat(ReportWords.duration(duration).en()).isEqualTo(en);
    }

    @Test
    void digestTellsCountsAndSaysZero() {
        Digest digest = new Digest(LocalDate.parse("2026-11-09"), 2, Map.of(), Map.of("THREAT", 3), 1);

        assertThat(digest.isEmpty()).isFalse();
        assertThat(digest.words().ja()).contains("2026-11-09", "事案 2件", "判定 0件", "脅迫・犯罪のおそれ 3", "報告 1件");
        assertThat(digest.words().en()).contains("cases opened: 2", "Judgments: none", "threat or crime 3");
        assertThat(new Digest(LocalDate.EPOCH, 0, Map.of(), Map.of(), 0).isEmpty())
                .isTrue();
    }

    @Test
    void criteriaBelongToTypes() {
        assertThat(CustomerHarassmentType.of("ABUSE.SHOUTING")).contains(CustomerHarassmentType.ABUSE);
        assertThat(CustomerHarassmentType.of("OWN.LINE")).isEmpty();
    }

    @Test
    void everyCodeHasWordsAndAnUnknownOneIsShown() {
        for (String code : List.of("HARASSMENT", "UNJUST_DEMAND", "NOT_HARASSMENT", "UNDETERMINED")) {
            assertThat(ReportWords.verdict(code).ja()).isNotBlank().isNotEqualTo(code);
        }
        assertThat(ReportWords.verdict("NEW").en()).isEqualTo("NEW");
        assertThat(ReportWords.cause("YES").en()).isEqualTo("Caused by the company");
        assertThat(ReportWords.cause("NO").en()).isEqualTo("Not caused by it");
        assertThat(ReportWords.cause("UNKNOWN").en()).isEqualTo("Not known yet");
        assertThat(ReportWords.duty("POLICE").ja()).isEqualTo("警察への通報・相談");
        assertThat(ReportWords.duty("NEW").ja()).isEqualTo("NEW");
        for (CustomerHarassmentType type : CustomerHarassmentType.values()) {
            assertThat(type.label().ja()).isNotBlank();
        }
    }
}
