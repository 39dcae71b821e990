package dev.mamori.blocklist.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.blocklist.entry.EndReason;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BR-21, section 3.4: rules of appeals")
class AppealRulesTest {
    private static final Instant DUE = Instant.parse("2026-11-13T15:00:00Z");

    @Test
    @DisplayName("due before that instant; one that was decided late stays overdue, one in time never becomes it")
    void isOverdueFromTheInstantOn() {
        assertThat(appeal(null).isOverdue(DUE.minusNanos(1))).isFalse();
        assertThat(appeal(null).isOverdue(DUE)).isTrue();
        assertThat(appeal(DUE.minusNanos(1)).isOverdue(DUE.plusSeconds(1))).isFalse();
        assertThat(appeal(DUE).isOverdue(DUE.minusSeconds(1))).isTrue();
    }

    @Test
    @DisplayName("a wrong block is likely where the number, the person or the service is in doubt, not the conduct")
    void knowsWhenAWrongBlockIsLikely() {
        assertThat(Arrays.stream(AppealGround.values()).filter(AppealGround::wrongBlockLikely))
                .containsExactly(
                        AppealGround.NUMBER_REASSIGNED,
                        AppealGround.WRONG_PERSON,
                        AppealGround.SHARED_LINE,
                        AppealGround.ESSENTIAL_SERVICE);
        assertThat(AppealGround.NUMBER_REASSIGNED.endReason()).isEqualTo(EndReason.NUMBER_REASSIGNED);
        assertThat(AppealGround.OTHER.endReason()).isEqualTo(EndReason.REVOKED);
    }

    private static Appeal appeal(Instant decidedAt) {
        return new Appeal(
                UUID.randomUUID(),
                "AP-1",
                AppealSource.PUBLIC_FORM,
                new PhoneNumber("+819001230010"),
                AppealGround.OTHER,
                "w",
                null,
                "anonymous",
                DUE.minusSeconds(60),
                DUE,
                null,
                null,
                false,
                decidedAt == null
                        ? null
                        : new Appeal.Decision(AppealOutcome.NO_BLOCK, "r", "a", false, "BR-1", decidedAt, List.of()));
    }
}
