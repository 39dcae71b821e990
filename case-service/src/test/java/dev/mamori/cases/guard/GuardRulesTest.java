package dev.mamori.cases.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardRulesTest {
    private static final GuardSettings DEFAULT = new GuardSettings(0.7, 0.8, 0.5, Set.of());
    private static final GuardSettings ALL_ON = new GuardSettings(0.7, 0.8, 0.5, EnumSet.allOf(TechnicalMeasure.class));

    @Test
    @DisplayName("REQ-9.3, REQ-10.1: a recognised threat alerts the superior and asks to change the handler")
    void alertsAndTakesOverOnThreat() {
        var assessment = GuardRules.assess(List.of(new Detection(DetectionKind.THREAT, 0.7)), DEFAULT);

        assertThat(assessment.alert()).contains(AlertKind.THREAT);
        assertThat(assessment.directives())
                .extracting(Directive::kind)
                .containsExactly(DirectiveKind.ALERT_SUPERVISOR, DirectiveKind.TAKE_OVER);
    }

    @Test
    @DisplayName("SC-08: cutting the call is off unless the queue switched it on")
    void endsTheCallOnlyWhereSwitchedOn() {
        var detections = List.of(new Detection(DetectionKind.THREAT, 1));

        assertThat(kinds(GuardRules.assess(detections, DEFAULT))).doesNotContain(DirectiveKind.END_CALL);
        assertThat(kinds(GuardRules.assess(detections, ALL_ON)))
                .contains(DirectiveKind.END_CALL, DirectiveKind.PLAY_MESSAGE);
    }

    @Test
    @DisplayName("REQ-6.7.1b: 「名前と対応内容をネットにばらまいてやる」 stands under the same heading as a threat")
    void treatsAThreatOfExposureAsAThreat() {
        assertThat(GuardRules.assess(List.of(new Detection(DetectionKind.EXPOSURE_THREAT, 0.7)), ALL_ON))
                .isEqualTo(GuardRules.assess(List.of(new Detection(DetectionKind.THREAT, 0.7)), ALL_ON));
        assertThat(GuardRules.assess(List.of(new Detection(DetectionKind.EXPOSURE_THREAT, 0.69)), ALL_ON)
                        .alert())
                .contains(AlertKind.LISTEN);
    }

    @Test
    @DisplayName("REQ-10.2: abuse never disconnects by itself, whatever is switched on")
    void neverEndsTheCallForAbuse() {
        var assessment = GuardRules.assess(List.of(new Detection(DetectionKind.ABUSE, 1)), ALL_ON);

        assertThat(assessment.alert()).contains(AlertKind.ABUSE);
        assertThat(kinds(assessment)).containsExactly(DirectiveKind.ALERT_SUPERVISOR, DirectiveKind.PLAY_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOUDNESS", "EMOTION"})
    @DisplayName("REQ-2.2: loudness or emotion alone is never more than a hint to listen")
    void onlyHintsOnFeaturesOfSpeech(DetectionKind kind) {
        var assessment = GuardRules.assess(List.of(new Detection(kind, 1)), ALL_ON);

        assertThat(assessment.alert()).contains(AlertKind.LISTEN);
        assertThat(assessment.directives()).isEmpty();
    }

    @Test
    void anUnsureThreatIsAHintToListen() {
        assertThat(GuardRules.assess(List.of(new Detection(DetectionKind.THREAT, 0.69)), DEFAULT)
                        .alert())
                .contains(AlertKind.LISTEN);
    }

    @Test
    void staysQuietBelowEveryThreshold() {
        assertThat(GuardRules.assess(List.of(new Detection(DetectionKind.ABUSE, 0.49)), DEFAULT))
                .isEqualTo(Assessment.QUIET);
        assertThat(GuardRules.assess(List.of(), ALL_ON)).isEqualTo(Assessment.QUIET);
    }

    @Test
    void theMostUrgentDetectionDecides() {
        var all = List.of(
                new Detection(DetectionKind.LOUDNESS, 1),
                new Detection(DetectionKind.ABUSE, 1),
                new Detection(DetectionKind.THREAT, 0.9));

        assertThat(GuardRules.assess(all, DEFAULT).alert()).contains(AlertKind.THREAT);
    }

    private static List<DirectiveKind> kinds(Assessment assessment) {
        return assessment.directives().stream().map(Directive::kind).toList();
    }
}
