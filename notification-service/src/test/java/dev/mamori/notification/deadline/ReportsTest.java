package dev.mamori.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {
    private static final Instant KNOWN = Instant.parse("2026-11-09T07:08:00Z");
    private static final Instant DUE = Instant.parse("2026-11-10T07:08:00Z");
    private static final UUID NOTICE = new UUID(0, 7);

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    @DisplayName("Each report says what it is, of what, and since when it is known, in Japanese time (REQ-12.5.4)")
    void eachKindReads(ReportKind kind) {
        Text told = Reports.of(duty(kind, null));

        assertThat(Reports.ja(kind)).isNotBlank();
        assertThat(Reports.en(kind)).isNotBlank();
        assertThat(told.ja())
                .startsWith("【" + Reports.ja(kind) + "】")
                .contains("2026年11月9日 16時08分", "cases/C1")
                .doesNotContain("】。");
        assertThat(told.en())
                .startsWith(Reports.en(kind) + ": ")
                .contains("2026-11-09 16:08", "cases/C1")
                .doesNotContain(": .");
    }

    @Test
    @DisplayName("An accident with a product says that the authorities may have to be told (REQ-12.5.7)")
    void anAccidentNamesTheAuthorities() {
        assertThat(Reports.of(duty(ReportKind.PRODUCT_ACCIDENT, null)).ja()).contains("行政への報告");
        assertThat(Reports.of(duty(ReportKind.LITIGATION, null)).en()).contains("litigation has become necessary");
    }

    @Test
    @DisplayName("An alarm says whether the report is still missing or was made late (REQ-13.5.5)")
    void lateOrMissing() {
        Text missing = Reports.late(duty(ReportKind.POLICE, null));
        Text made = Reports.late(duty(ReportKind.POLICE, DUE.plusSeconds(60)));

        assertThat(missing.ja()).contains("警察への通報・相談", "2026年11月10日 16時08分", "まだ報告していません");
        assertThat(missing.en()).contains("Police", "2026-11-10 16:08", "It has not been made yet");
        assertThat(made.ja()).contains("期限後に行われました");
        assertThat(made.en()).contains("It was made after that");
    }

    @Test
    void nobodyAcknowledged() {
        Text told = Reports.unacknowledged(NOTICE, ReportKind.POLICE);

        assertThat(told.ja()).contains("警察への通報・相談", NOTICE.toString(), "直接ご連絡ください");
        assertThat(told.en()).contains("Police", NOTICE.toString(), "Please call them");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    @DisplayName("People open what no event tells of")
    void openedByHand(ReportKind kind) {
        assertThat(kind.isOpenedByHand())
                .isEqualTo(
                        switch (kind) {
                            case LITIGATION, OUTSIDE_BODY, OUT_OF_MANDATE, PRODUCT_ACCIDENT -> true;
                            default -> false;
                        });
    }

    private static DutyView duty(ReportKind kind, Instant reportedAt) {
        return new DutyView(new UUID(0, 1), kind, "cases/C1", KNOWN, DUE, reportedAt, null, reportedAt != null);
    }
}
