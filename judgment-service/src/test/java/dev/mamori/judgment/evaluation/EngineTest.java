package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.TEMPLATE;
import static dev.mamori.judgment.evaluation.Sheets.codes;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine")
class EngineTest {
    private static final CriteriaSet STRICT = Sheets.set(Map.of("contact_minutes", 10));
    private static final CriteriaSet MILD = Sheets.set(Map.of("contact_minutes", 60));

    @Test
    @DisplayName("counts every counted line of the default set: each is told as hit, near miss or with a reason")
    void everyLineIsCounted() {
        var evaluation = Sheets.evaluate(sheet().contact("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00"));
        var told = new ArrayList<>(codes(evaluation.nearMisses()));
        evaluation.notEvaluated().forEach(not -> told.add(not.code()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(TEMPLATE.criteria().values().stream()
                        .filter(Criterion::counted)
                        .map(Criterion::code)
                        .toList());
        assertThat(evaluation.notEvaluated())
                .noneMatch(not -> not.because().en().contains("no way to count"));
    }

    @Test
    @DisplayName("applies the set in force when the contact began; one second before uses the earlier one (REQ-0.5)")
    void setInForce() {
        var change = jst("2026-11-09T00:00:00");
        SetsInForce sets = moment -> Optional.of(moment.isBefore(change) ? MILD : STRICT);
        for (var start : List.of("2026-11-08T23:59:59", "2026-11-09T00:00:00")) {
            var facts = sheet().talk("K1", Channel.PHONE, "AOZ-WASH", start, Duration.ofMinutes(20), "OP-1")
                    .build();
            assertThat(hit(Sheets.ENGINE.evaluate(facts, sets), "TIME.SINGLE_CONTACT")
                            .isPresent())
                    .isEqualTo(start.endsWith("00:00:00"));
        }
    }

    @Test
    @DisplayName("refuses when no set was in force yet (REQ-0.5)")
    void noSet() {
        var first = jst("2026-11-09T00:00:00");
        SetsInForce sets = moment -> moment.isBefore(first) ? Optional.empty() : Optional.of(MILD);
        var facts = sheet().contact("K1", Channel.PHONE, "AOZ-WASH", "2026-11-08T23:59:59")
                .build();
        assertThatThrownBy(() -> Sheets.ENGINE.evaluate(facts, sets)).isInstanceOf(NoSetInForce.class);
    }

    @Test
    @DisplayName("does not count contacts from before the first set (REQ-0.5)")
    void contactsBeforeTheFirstSet() {
        var first = jst("2026-11-02T00:00:00");
        SetsInForce sets = moment -> moment.isBefore(first) ? Optional.empty() : Optional.of(MILD);
        var facts = sheet().answered("2026-10-30T09:00:00")
                .contact("K1", Channel.PHONE, "MRI-CARE", "2026-11-01T10:00:00")
                .contact("K2", Channel.PHONE, "MRI-CARE", "2026-11-02T10:00:00")
                .contact("K3", Channel.PHONE, "MRI-CARE", "2026-11-03T10:00:00")
                .build();
        var evaluation = Sheets.ENGINE.evaluate(facts, sets);
        assertThat(evaluation.hits()).isEmpty();
        assertThat(evaluation.heldSeconds().byContact()).containsOnlyKeys("K2", "K3");
    }

    @Test
    @DisplayName("uses the set at the last counted contact for counts")
    void countsUseTheLastSet() {
        var change = jst("2026-11-03T00:00:00");
        var two = Sheets.set(Map.of("repeat_count", 2));
        SetsInForce sets = moment -> Optional.of(moment.isBefore(change) ? MILD : two);
        var facts = sheet().answered("2026-11-01T09:00:00")
                .contact("K1", Channel.PHONE, "MRI-CARE", "2026-11-02T10:00:00")
                .contact("K2", Channel.PHONE, "MRI-CARE", "2026-11-03T10:00:00")
                .build();
        assertThat(hit(Sheets.ENGINE.evaluate(facts, sets), "REPEAT.SAME_COMPLAINT_AFTER_ANSWER"))
                .isPresent();
    }
}
