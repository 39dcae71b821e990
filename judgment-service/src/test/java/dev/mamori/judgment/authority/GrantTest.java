package dev.mamori.judgment.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-12.4.4: judgment authority, to the moment, the centre and the type")
class GrantTest {
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-01T00:00:00Z");

    @Test
    @DisplayName("it holds from its first moment to before its last, and not from its withdrawal on")
    void term() {
        var grant = new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, null);
        assertThat(grant.inForceAt(FROM.minusNanos(1))).isFalse();
        assertThat(grant.inForceAt(FROM)).isTrue();
        assertThat(grant.inForceAt(UNTIL.minusNanos(1))).isTrue();
        assertThat(grant.inForceAt(UNTIL)).isFalse();
        var withdrawn = new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, FROM.plusSeconds(60));
        assertThat(withdrawn.inForceAt(FROM.plusSeconds(59))).isTrue();
        assertThat(withdrawn.inForceAt(FROM.plusSeconds(60))).isFalse();
    }

    @Test
    @DisplayName("REQ-12.2.2: it covers its own centre, where one is known, and its types; none named is all")
    void scope() {
        var all = new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, null);
        assertThat(all.covers(Set.of("CTR-S2", "CTR-O1"))).isTrue();
        assertThat(all.covers(Set.of("CTR-O1"))).isFalse();
        assertThat(all.covers(Set.of())).isTrue();
        assertThat(all.coversType("THREAT")).isTrue();
        var abuse = new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, null, Set.of("ABUSE"));
        assertThat(abuse.coversType("ABUSE")).isTrue();
        assertThat(abuse.coversType("THREAT")).isFalse();
        assertThat(new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, null, null).typeCodes())
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-12.4.9: trained by a day in Japan, that day included")
    void training() {
        var trained = new Grant("CM-0003", "CTR-S2", FROM, UNTIL, LocalDate.of(2026, 5, 2), null);
        assertThat(trained.trainedBy(Instant.parse("2026-05-01T14:59:59Z"))).isFalse();
        assertThat(trained.trainedBy(Instant.parse("2026-05-01T15:00:00Z"))).isTrue();
        assertThat(new Grant("CM-0003", "CTR-S2", FROM, UNTIL, null, null).trainedBy(UNTIL))
                .isFalse();
    }
}
