package dev.mamori.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mamori.notification.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void runsFromWhenItIsKnownAndFromTheNotice() {
        Instant noon = Instant.parse("2026-11-09T03:00:00Z");
        Limit limit = new Limit(HOUR, HOUR.multipliedBy(4), HOUR);

        assertThat(limit.dueFrom(noon)).isEqualTo("2026-11-09T04:00:00Z");
        assertThat(limit.acknowledgeBy(noon)).isEqualTo("2026-11-09T07:00:00Z");
    }

    @Test
    void isPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(Duration.ZERO, HOUR, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(HOUR, HOUR.negated(), HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(HOUR, HOUR, Duration.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfReportHasAProposalAndIsFoundByItsNotice(ReportKind kind) {
        assertThat(kind.proposed().within()).isPositive();
        assertThat(ReportKind.of(kind.notice())).contains(kind);
        assertThat(Reports.ja(kind)).isNotBlank();
    }

    @Test
    void noticesThatAreNoReportAreNotOwed() {
        assertThat(ReportKind.of(NoticeKind.BLOCK_ENDED)).isEmpty();
        assertThat(ReportKind.of(NoticeKind.VISIT_REQUEST)).contains(ReportKind.REQUEST);
    }
}
