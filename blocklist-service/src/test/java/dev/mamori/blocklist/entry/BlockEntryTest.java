package dev.mamori.blocklist.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mamori.phonenumber.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requirements section 3.4: the state of an entry by the clock")
class BlockEntryTest {

    private static final Instant FROM = Instant.parse("2026-11-01T15:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-30T15:00:00Z");

    @Test
    @DisplayName(
            "REQ-15.4: a class apart for confirmed repeaters only; a doubt, an erasure or a revocation moves it out")
    void isAClassApartWhileItStands() {
        assertThat(DataClass.of(2, false, null)).isEqualTo(DataClass.CONFIRMED_REPEAT);
        assertThat(DataClass.of(3, false, EndReason.EXPIRED)).isEqualTo(DataClass.CONFIRMED_REPEAT);
        assertThat(DataClass.of(1, false, null)).isEqualTo(DataClass.ORDINARY);
        assertThat(DataClass.of(2, true, null)).isEqualTo(DataClass.ORDINARY);
        for (EndReason end : EndReason.values()) {
            if (end != EndReason.EXPIRED) {
                assertThat(DataClass.of(2, false, end)).isEqualTo(DataClass.ORDINARY);
            }
        }
    }

    @Test
    void holdsFromTheFirstSecondUntilTheLast() {
        BlockEntry entry = entry(null, null);
        assertThat(entry.state(FROM.minusSeconds(1))).isEqualTo(EntryState.SCHEDULED);
        assertThat(entry.state(FROM)).isEqualTo(EntryState.ACTIVE);
        assertThat(entry.state(UNTIL.minusSeconds(1))).isEqualTo(EntryState.ACTIVE);
        assertThat(entry.state(UNTIL)).isEqualTo(EntryState.EXPIRED);
    }

    @Test
    void staysRevokedWhateverTheClockSays() {
        BlockEntry entry = entry(null, FROM.plusSeconds(5));
        assertThat(entry.state(FROM)).isEqualTo(EntryState.REVOKED);
        assertThat(entry.state(UNTIL.plusSeconds(1))).isEqualTo(EntryState.REVOKED);
    }

    @Test
    void expiresAlsoWhileSuspended() {
        BlockEntry entry = entry(FROM.plusSeconds(5), null);
        assertThat(entry.state(FROM.plusSeconds(6))).isEqualTo(EntryState.SUSPENDED);
        assertThat(entry.state(UNTIL)).isEqualTo(EntryState.EXPIRED);
    }

    @Test
    void doesNotWorkBeforeItWasApproved() {
        Instant approval = FROM.plusSeconds(3600);
        assertThat(new Term(FROM, UNTIL).notBefore(approval)).isEqualTo(new Term(approval, UNTIL));
        assertThat(new Term(FROM, UNTIL).notBefore(FROM.minusSeconds(1))).isEqualTo(new Term(FROM, UNTIL));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(FROM, FROM));
    }

    @Test
    @DisplayName("BR-20: looked at again 14 days before the end, a short one from its beginning on")
    void isLookedAtAgainBeforeItsEnd() {
        ReReviewPlan.Rule rule = new ReReviewPlan.Rule(14, 60);
        assertThat(rule.of(new Term(FROM, UNTIL)).at()).isEqualTo(UNTIL.minus(Duration.ofDays(14)));
        Term week = new Term(FROM, FROM.plus(Duration.ofDays(7)));
        assertThat(rule.of(week).at()).isEqualTo(FROM);
    }

    private static BlockEntry entry(Instant suspendedAt, Instant revokedAt) {
        return new BlockEntry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                PhoneNumber.parse("090-0123-0010"),
                Set.of("MRI-CARE"),
                new Term(FROM, UNTIL),
                Set.of(),
                List.of(),
                new ReReviewPlan(UNTIL, 60),
                suspendedAt,
                revokedAt);
    }
}
