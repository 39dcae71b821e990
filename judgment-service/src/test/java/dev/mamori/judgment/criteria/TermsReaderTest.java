package dev.mamori.judgment.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.web.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The terms of a set (REQ-12.2.1, REQ-6.1.6)")
class TermsReaderTest {
    private static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
    private static final Set<String> QUEUES = Set.of("MRI-CARE", "MRI-CANCEL");

    @Test
    @DisplayName("are refused with all reasons at once")
    void allReasonsAtOnce() {
        var parameters = new HashMap<String, Object>();
        parameters.put("contact_minutes", -1);
        parameters.put("no_such_parameter", 5);
        parameters.put("repeat_count", 2.5);
        parameters.put("cumulative_minutes", Map.of("value", 1, "unit", "hour"));
        parameters.put("held_time_segments", List.of("TALK", "LUNCH"));
        parameters.put("repeat_window_days", null);
        parameters.put("att_multiple", "PT3M");
        var types = TEMPLATE.types().stream()
                .map(HarassmentType::code)
                .filter(code -> !code.equals("SEXUAL"))
                .toList();
        var draft = new DraftTerms(
                "CCAJ-DEFAULT",
                types,
                parameters,
                List.of(
                        new DraftTerms.DraftQueue("HNT-RSV", 7.5, 300, "2026-Q3", null, null, null),
                        new DraftTerms.DraftQueue("MRI-CARE", 9, null, null, null, null, null)),
                null,
                null);

        assertThat(TermsReader.read(draft, TEMPLATE, QUEUES).reasons())
                .extracting(reason -> reason.pointerOrNull() + " " + reason.code())
                .containsExactlyInAnyOrder(
                        "/types TYPE_MISSING",
                        "/parameters/contact_minutes VALUE_NEGATIVE",
                        "/parameters/no_such_parameter PARAMETER_UNKNOWN",
                        "/parameters/repeat_count VALUE_NOT_WHOLE",
                        "/parameters/cumulative_minutes UNIT_WRONG",
                        "/parameters/held_time_segments UNIT_WRONG",
                        "/parameters/repeat_window_days VALUE_MISSING",
                        "/parameters/att_multiple UNIT_WRONG",
                        "/queues/0/queueId QUEUE_UNKNOWN",
                        "/queues/1/attSampleCalls ATT_SOURCE_MISSING");
    }

    @Test
    @DisplayName("refuse a line of 0, which everybody would reach")
    void refuseZero() {
        assertThat(reasons(Map.of("repeat_count", 0)))
                .extracting(Violation::code)
                .containsExactly("VALUE_ZERO");
        assertThat(reasons(Map.of("att_min_sample_calls", 0))).isEmpty();
    }

    @Test
    @DisplayName("take minutes as a number, a duration, a clock time or with their unit")
    void waysToWriteMinutes() {
        for (Object written : Arrays.asList(450, "PT7H30M", "450:00", Map.of("value", 450, "unit", "minute"))) {
            assertThat(set(Map.of("contact_minutes", written)).number("contact_minutes", null))
                    .as("%s", written)
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("450"));
        }
    }

    @Test
    @DisplayName("leave a line open with null, so that only a person can cite it (T3)")
    void openLine() {
        var open = new HashMap<String, Object>();
        open.put("att_multiple", null);
        assertThat(set(open).number("att_multiple", null)).isEmpty();
    }

    @Test
    @DisplayName("let the queue's own value stand before the client's, and that before the template's")
    void mostSpecificValueHolds() {
        var draft = new DraftTerms(
                "CCAJ-DEFAULT",
                null,
                Map.of("contact_minutes", 50),
                List.of(new DraftTerms.DraftQueue(
                        "MRI-CARE", "9:00", 4000, "2026-Q3", null, null, Map.of("contact_minutes", 40))),
                null,
                null);
        var set = new CriteriaSet(
                UUID.randomUUID(),
                "T",
                TEMPLATE,
                TermsReader.read(draft, TEMPLATE, QUEUES).terms());

        assertThat(set.number("contact_minutes", "MRI-CARE")).contains(BigDecimal.valueOf(40));
        assertThat(set.number("contact_minutes", "MRI-CANCEL"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("50"));
        assertThat(set.number("repeat_count", "MRI-CARE"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3"));
        assertThat(set.queue("MRI-CARE").orElseThrow().att()).contains(Duration.ofMinutes(9));
    }

    @Test
    @DisplayName("keep an ATT of 7:50 exact")
    void exactAtt() {
        var draft = new DraftTerms(
                "CCAJ-DEFAULT",
                null,
                null,
                List.of(new DraftTerms.DraftQueue("MRI-CARE", "7:50", 300, "2026-Q3", null, null, null)),
                null,
                null);
        assertThat(TermsReader.read(draft, TEMPLATE, QUEUES)
                        .terms()
                        .queues()
                        .get("MRI-CARE")
                        .att())
                .contains(Duration.ofSeconds(470));
    }

    private static List<Violation> reasons(Map<String, Object> parameters) {
        return TermsReader.read(new DraftTerms("CCAJ-DEFAULT", null, parameters, null, null, null), TEMPLATE, QUEUES)
                .reasons();
    }

    private static CriteriaSet set(Map<String, Object> parameters) {
        var read =
                TermsReader.read(new DraftTerms("CCAJ-DEFAULT", null, parameters, null, null, null), TEMPLATE, QUEUES);
        assertThat(read.reasons()).isEmpty();
        return new CriteriaSet(UUID.randomUUID(), "T", TEMPLATE, read.terms());
    }
}
