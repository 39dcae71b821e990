package dev.mamori.judgment.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The default criteria (REQ-0.3, REQ-3.13)")
class TemplateReaderTest {
    private final Template template = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);

    @Test
    void holdAllTwelveTypesInTheGuidelinesOrder() {
        assertThat(template.id()).isEqualTo("CCAJ-DEFAULT");
        assertThat(template.source()).contains("CCAJ");
        assertThat(template.types())
                .extracting(HarassmentType::no)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(template.types().getFirst().label().ja()).isEqualTo("時間拘束");
        assertThat(template.types().getLast().mark()).isEqualTo("⑫");
    }

    @Test
    void hold81CodesOfWhich12AreCounted() {
        assertThat(template.criteria()).hasSize(81);
        assertThat(template.criteria().values().stream().filter(Criterion::counted))
                .hasSize(12);
    }

    @Test
    @DisplayName("keep labels with commas whole")
    void keepLabelsWhole() {
        assertThat(template.criteria()
                        .get("PRIVACY.AGE_FAMILY_MARRIAGE")
                        .label()
                        .en())
                .endsWith("age, family, marriage");
        assertThat(template.criteria().get("PUNISH.DISCLOSE_OR_TO_HQ").label().en())
                .endsWith("goes to head office");
    }

    @Test
    void haveTheGuidelinesNumbers() {
        assertThat(template.parameters()).hasSize(18);
        assertThat(template.parameters().get("contact_minutes").preset())
                .isEqualTo(new Setting.Amount(BigDecimal.valueOf(60)));
        assertThat(template.parameters().get("held_time_segments").preset())
                .isEqualTo(new Setting.Segments(EnumSet.of(SegmentKind.TALK)));
        assertThat(template.parameters().get("queue_average_multiple").preset()).isInstanceOf(Setting.NotAgreed.class);
    }

    @Test
    @DisplayName("name a parameter for every line that is counted, and for every window")
    void nameParameters() {
        template.criteria().values().stream().filter(Criterion::counted).forEach(line -> {
            assertThat(template.parameters()).containsKey(line.metric().thresholdParameter());
            line.metric().windowParameter().ifPresent(name -> assertThat(template.parameters())
                    .containsKey(name));
        });
    }

    @Test
    @DisplayName("excuse nothing in ③④⑦⑧ but a single invitation, and weigh ⑤⑥⑨")
    void haveTheTypesRules() {
        var closed = Set.of("ABUSE", "THREAT", "EXPOSURE", "SEXUAL");
        template.criteria().values().stream()
                .filter(line -> closed.contains(line.typeCode()) && !line.code().equals("SEXUAL.INVITATION_ONCE"))
                .forEach(line -> assertThat(line.outcome()).as(line.code()).isEqualTo(Outcome.NEVER_EXCUSED));
        assertThat(template.types().stream()
                        .filter(HarassmentType::weighingRequired)
                        .map(HarassmentType::code))
                .containsExactly("NITPICK", "AUTHORITY", "APOLOGY");
    }

    @Test
    @DisplayName("escalate ④ and the first heading of ⑦ (REQ-6.7.1a)")
    void escalate() {
        assertThat(template.criteria().values().stream()
                        .filter(Criterion::escalates)
                        .map(Criterion::code))
                .containsExactlyInAnyOrder(
                        "THREAT.HARM_SPOKEN",
                        "THREAT.HARM_WRITTEN",
                        "THREAT.ANTISOCIAL_LINK",
                        "EXPOSURE.RECORDED_WILL_EXPOSE",
                        "EXPOSURE.SPREAD_NAME_AND_CONTENT");
    }

    @Test
    @DisplayName(
            "REQ-6.0.6: every line of words and acts has one outcome, each type with individual cases has its column")
    void haveOneOutcomeALine() {
        template.criteria().values().stream()
                .filter(line -> !line.counted())
                .forEach(line -> assertThat(line.outcome()).as(line.code()).isNotNull());
        var individual = template.criteria().values().stream()
                .filter(line -> line.outcome() == Outcome.INDIVIDUAL)
                .map(Criterion::typeCode);
        assertThat(individual)
                .contains("NITPICK", "AUTHORITY", "PRIVACY")
                .doesNotContain("ABUSE", "THREAT", "EXPOSURE");
    }

    @Test
    @DisplayName("REQ-1.6, REQ-4.1: the three elements in their order, the two axes apart")
    void haveElementsAndAxesInOrder() {
        assertThat(template.elements())
                .extracting(Template.Label::code)
                .containsExactly(
                        "ELEM.1_CUSTOMER_TO_WORKER",
                        "ELEM.2_WORK_RELATED_GROSS_NUISANCE",
                        "ELEM.3_HARMS_WORK_ENVIRONMENT");
        assertThat(template.axes())
                .extracting(Template.Axis::code)
                .containsExactly("AXIS.REQUEST_VALIDITY", "AXIS.MEANS_AND_MANNER");
    }
}
