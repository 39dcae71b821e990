package dev.mamori.cases.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From machine recognitions to alerts and directives (chapter 3-4, REQ-10.1 to REQ-10.5). A machine alerts people; it
 * never judges. The speaker is not looked at: recognition mixes speakers up, and an alert too many is the smaller harm.
 */
public final class GuardRules {
    private GuardRules() {}

    public static Assessment assess(List<Detection> detections, GuardSettings settings) {
        if (recognised(detections, DetectionKind.THREAT, settings.threatConfidence())
                || recognised(detections, DetectionKind.EXPOSURE_THREAT, settings.threatConfidence())) {
            return threat(settings);
        }
        if (recognised(detections, DetectionKind.ABUSE, settings.abuseConfidence())) {
            return abuse(settings);
        }
        boolean listen = detections.stream().anyMatch(each -> each.confidence() >= settings.listenConfidence());
        return listen ? new Assessment(Optional.of(AlertKind.LISTEN), List.of()) : Assessment.QUIET;
    }

    private static boolean recognised(List<Detection> detections, DetectionKind kind, double atLeast) {
        return detections.stream().anyMatch(each -> each.kind() == kind && each.confidence() >= atLeast);
    }

    private static Assessment threat(GuardSettings settings) {
        var directives = new ArrayList<>(List.of(
                new Directive(DirectiveKind.ALERT_SUPERVISOR, AlertKind.THREAT),
                new Directive(DirectiveKind.TAKE_OVER, AlertKind.THREAT)));
        if (settings.has(TechnicalMeasure.MESSAGE_ON_THREAT)) {
            directives.add(new Directive(DirectiveKind.PLAY_MESSAGE, AlertKind.THREAT));
        }
        if (settings.has(TechnicalMeasure.END_CALL_ON_THREAT)) {
            directives.add(new Directive(DirectiveKind.END_CALL, AlertKind.THREAT));
        }
        return new Assessment(Optional.of(AlertKind.THREAT), directives);
    }

    private static Assessment abuse(GuardSettings settings) {
        var directives = new ArrayList<>(List.of(new Directive(DirectiveKind.ALERT_SUPERVISOR, AlertKind.ABUSE)));
        if (settings.has(TechnicalMeasure.MESSAGE_ON_ABUSE)) {
            directives.add(new Directive(DirectiveKind.PLAY_MESSAGE, AlertKind.ABUSE));
        }
        return new Assessment(Optional.of(AlertKind.ABUSE), directives);
    }
}
