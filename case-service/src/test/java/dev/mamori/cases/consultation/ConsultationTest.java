package dev.mamori.cases.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.consultation.Consultation.Reader;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationTest {
    private static final String OWN = "OP-0001";

    @ParameterizedTest
    @CsvSource({
        // route, reader, counsellor, superior, auditor, centre, seen
        "SECOND, OP-0001, false, false, false, CTR-2, true",
        "SECOND, OP-0002, false, false, false, CTR-1, false",
        "SECOND, CS-0001, true, false, false, CTR-2, true",
        "SECOND, SV-0001, false, true, false, CTR-1, false",
        "SECOND, CM-0001, true, true, false, CTR-1, false",
        "SECOND, AU-0001, false, false, true, CTR-1, false",
        "SITE, CS-0001, true, false, false, CTR-2, true",
        "SITE, SV-0001, false, true, false, CTR-1, true",
        "SITE, SV-0001, false, true, false, CTR-2, false",
        "SITE, AU-0001, false, false, true, CTR-2, true",
        "SITE, OP-0002, false, false, false, CTR-1, false"
    })
    @DisplayName("REQ-12.4.3: who may know of a consultation")
    void isSeenBy(
            Route route,
            String id,
            boolean counsellor,
            boolean superior,
            boolean auditor,
            String centre,
            boolean seen) {
        var reader = new Reader(id, counsellor, superior, auditor, Set.of(centre));
        assertThat(consultation(route, "CTR-1", null).isSeenBy(reader)).isEqualTo(seen);
    }

    @Test
    @DisplayName("REQ-12.4.3: of somebody without a site every superior of the site's route may know")
    void isSeenByAnySuperiorWithoutASite() {
        var reader = new Reader("SV-0001", false, true, false, Set.of("CTR-9"));
        assertThat(consultation(Route.SITE, null, null).isSeenBy(reader)).isTrue();
    }

    @Test
    @DisplayName("REQ-12.4.6, REQ-12.4.7: evidence is checked only where there is a contact")
    void knowsItsOpenDuties() {
        assertThat(consultation(Route.SITE, null, null).openDuties())
                .containsExactly(
                        Duty.RECEIVED, Duty.FACTS_CONFIRMED, Duty.SHARED, Duty.RESPONSE_PLANNED, Duty.FOLLOWED_UP);
        assertThat(consultation(Route.SITE, null, UUID.randomUUID(), step(Duty.RECEIVED, null))
                        .openDuties())
                .startsWith(Duty.FACTS_CONFIRMED, Duty.EVIDENCE_CHECKED);
    }

    @Test
    @DisplayName("REQ-12.4.8: a follow-up is due on its day and until the next step")
    void comesDue() {
        var day = LocalDate.parse("2026-11-16");
        var planned = consultation(Route.SITE, null, null, step(Duty.RESPONSE_PLANNED, day));
        assertThat(planned.followUpIsDue(day.minusDays(1))).isFalse();
        assertThat(planned.followUpIsDue(day)).isTrue();
        assertThat(consultation(Route.SITE, null, null, step(Duty.RESPONSE_PLANNED, day), step(Duty.FOLLOWED_UP, null))
                        .followUpIsDue(day))
                .isFalse();
        assertThat(consultation(Route.SITE, null, null).followUpIsDue(day)).isFalse();
    }

    private static ConsultationStep step(Duty duty, LocalDate nextOn) {
        return new ConsultationStep(duty, "x", nextOn, Instant.EPOCH, "CS-0001");
    }

    private static Consultation consultation(Route route, String centre, UUID contact, ConsultationStep... steps) {
        return new Consultation(
                UUID.randomUUID(),
                "DESK",
                route,
                ConsultationKind.NOT_SURE,
                centre,
                new StaffId(OWN),
                "x",
                contact,
                null,
                Instant.EPOCH,
                List.of(steps));
    }
}
