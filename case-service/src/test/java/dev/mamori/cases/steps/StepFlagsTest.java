package dev.mamori.cases.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SC-08: flags, never locks. */
class StepFlagsTest {
    private static final Instant START = Instant.parse("2026-11-09T07:05:10Z");
    private static final StaffId OHARA = new StaffId("SV-0012");
    private static final StaffId ARIMA = new StaffId("CM-0003");

    private final StepFlags rules =
            new StepFlags(Duration.ofHours(1), each -> each.value().startsWith("SV"), List.of("011-000-9110"));
    private final List<Step> log = new ArrayList<>();

    @Test
    @DisplayName("REQ-11.4: two deciders including a supervisor raise no flag, one alone is accepted with one")
    void flagsASingleDecider() {
        assertThat(log(decision(OHARA, ARIMA))).isEmpty();
        assertThat(log(decision(OHARA))).containsExactly(FlagCode.ONE_DECIDER);
        assertThat(log(decision(OHARA, OHARA))).containsExactly(FlagCode.ONE_DECIDER);
        assertThat(log(decision(ARIMA, new StaffId("OP-0187")))).containsExactly(FlagCode.NO_SUPERIOR_DECIDED);
    }

    @Test
    @DisplayName("REQ-11.5: two or three stop requests are in order, a fourth is remarked")
    void countsStopRequests() {
        assertThat(log(step(StepKind.STOP_REQUEST, 1, "おやめください"))).isEmpty();
        assertThat(log(step(StepKind.STOP_REQUEST, 2, "おやめください"))).isEmpty();
        assertThat(log(step(StepKind.STOP_REQUEST, 3, "おやめください"))).isEmpty();
        assertThat(log(step(StepKind.STOP_REQUEST, 4, "おやめください"))).containsExactly(FlagCode.MANY_STOP_REQUESTS);
    }

    @Test
    @DisplayName("REQ-11.5: a final warning after one stop request is accepted, flagged, and a reason is asked for")
    void asksReasonForAnEarlyFinalWarning() {
        log(step(StepKind.STOP_REQUEST, 1, "おやめください"));

        assertThat(log(step(StepKind.FINAL_WARNING, 2, "警察へ連絡させていただきます")))
                .containsExactly(FlagCode.FEW_STOP_REQUESTS, FlagCode.REASON_ASKED);
        assertThat(log(withReason(StepKind.FINAL_WARNING, 3))).containsExactly(FlagCode.FEW_STOP_REQUESTS);
    }

    @Test
    void acceptsTheFinalWarningAfterTwoRequests() {
        log(step(StepKind.STOP_REQUEST, 1, "おやめください"));
        log(step(StepKind.STOP_REQUEST, 2, "おやめください"));

        assertThat(log(step(StepKind.FINAL_WARNING, 3, "警察へ連絡させていただきます"))).isEmpty();
    }

    @Test
    void stopRequestsMadeLaterDoNotCount() {
        log(step(StepKind.STOP_REQUEST, 5, "おやめください"));
        log(step(StepKind.STOP_REQUEST, 6, "おやめください"));

        assertThat(log(step(StepKind.FINAL_WARNING, 3, "警察へ"))).contains(FlagCode.FEW_STOP_REQUESTS);
    }

    @Test
    @DisplayName("REQ-11.1, REQ-11.8: 110 with nothing before it raises no flag at all")
    void neverHoldsUp110() {
        assertThat(log(step(StepKind.POLICE_EMERGENCY, 1, null))).isEmpty();
    }

    @Test
    @DisplayName("SC-08 row 10: #9110 fails, the flag names the number kept for the centre")
    void tellsOtherNumbersWhenACallFails() {
        log(step(StepKind.FINAL_WARNING, 1, "警察へ"));
        Step failed = new Step(
                UUID.randomUUID(),
                StepKind.POLICE_CONSULT,
                START.plusSeconds(60),
                START.plusSeconds(60),
                OHARA,
                null,
                List.of(),
                null,
                new PoliceCall("#9110", false, null, null, null, false));

        List<Flag> flags = rules.of(failed, log);

        assertThat(flags).extracting(Flag::code).containsExactly(FlagCode.CALL_FAILED);
        assertThat(flags.getFirst().text().ja()).contains("011-000-9110").contains("110番");
    }

    @Test
    @DisplayName("REQ-9.1: ending without words that told the reason is remarked, and only remarked")
    void remarksAnEndingWithoutReasonTold() {
        assertThat(log(step(StepKind.ENDED, 1, null))).containsExactly(FlagCode.REASON_NOT_TOLD);
        log(step(StepKind.STOP_ANNOUNCED, 2, "対応を中止します"));
        assertThat(log(step(StepKind.ENDED, 3, null))).isEmpty();
    }

    @Test
    @DisplayName("REQ-0.1: a late entry is taken and flagged")
    void flagsLateEntries() {
        Step late = new Step(
                UUID.randomUUID(),
                StepKind.TAKE_OVER,
                START,
                START.plus(Duration.ofHours(1)).plusSeconds(1),
                OHARA,
                null,
                List.of(),
                null,
                null);

        assertThat(rules.of(late, log)).extracting(Flag::code).containsExactly(FlagCode.LATE_ENTRY);
    }

    private List<FlagCode> log(Step step) {
        List<FlagCode> flags = rules.of(step, log).stream().map(Flag::code).toList();
        log.add(step);
        return flags;
    }

    private static Step decision(StaffId... deciders) {
        return new Step(
                UUID.randomUUID(), StepKind.STOP_DECISION, START, START, OHARA, null, List.of(deciders), null, null);
    }

    private static Step withReason(StepKind kind, int minute) {
        Instant at = START.plusSeconds(60L * minute);
        return new Step(UUID.randomUUID(), kind, at, at, OHARA, "警察へ", List.of(), "身の危険", null);
    }

    private static Step step(StepKind kind, int minute, String words) {
        Instant at = START.plusSeconds(60L * minute);
        return new Step(UUID.randomUUID(), kind, at, at, OHARA, words, List.of(), null, null);
    }
}
