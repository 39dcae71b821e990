package dev.mamori.judgment.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A version of the playbook: for each of the twelve types what to do and say at each step. */
public record Playbook(String version, List<Play> plays) {
    public Playbook {
        plays = List.copyOf(plays);
    }

    /** The text to copy and agree on. */
    static Playbook template() {
        try (var yaml = Playbook.class.getResourceAsStream("/playbook/default.yaml")) {
            var root = new YAMLMapper().readTree(yaml);
            return new Playbook(
                    root.required("version").asText(),
                    StreamSupport.stream(root.required("entries").spliterator(), false)
                            .map(Playbook::play)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What is offered against some types; all of them when none is named.
     *
     * @param centreId the centre of the one who asks; null for none
     * @param queueId the queue of the contact; null for none
     */
    List<Play> offered(Set<String> typeCodes, String centreId, String queueId) {
        return plays.stream()
                .filter(play ->
                        play.offeredAt(centreId, queueId) && (typeCodes.isEmpty() || typeCodes.contains(play.type())))
                .toList();
    }

    /** Everything that is wrong, at once: every type has each step once, and what is switched off says why. */
    static List<Violation> against(List<Play> plays, List<String> typeCodes) {
        var reasons = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < plays.size(); i++) {
            var play = plays.get(i);
            var at = "/entries/" + i;
            if (!typeCodes.contains(play.type())) {
                reasons.add(refuse(
                        at + "/type",
                        "TYPE_UNKNOWN",
                        "類型 " + play.type() + " はありません。" + String.join("・", typeCodes) + " のいずれかです。",
                        "There is no type " + play.type() + ": one of " + String.join(", ", typeCodes) + "."));
            }
            places(at, play, reasons);
            if (!seen.add(play.type() + " " + play.step())) {
                reasons.add(refuse(
                        at,
                        "ENTRY_TWICE",
                        play.type() + " の " + play.step() + " が2回あります。",
                        play.type() + " has " + play.step() + " twice."));
            }
            if (!play.enabled() && (play.decision() == null || play.decision().isBlank())) {
                reasons.add(refuse(
                        at + "/decision",
                        "DECISION_MISSING",
                        "使わない手順には、誰がなぜ決めたかが必要です。[REQ-7.0]",
                        "What is switched off needs who decided it and why. [REQ-7.0]"));
            }
        }
        for (var type : typeCodes) {
            for (var step : Play.Step.values()) {
                if (!seen.contains(type + " " + step)) {
                    reasons.add(refuse(
                            "/entries",
                            "ENTRY_MISSING",
                            "類型 " + type + " の " + step + " がありません。[REQ-12.5.1]",
                            "The type " + type + " lacks " + step + ". [REQ-12.5.1]"));
                }
            }
        }
        return List.copyOf(reasons);
    }

    private static void places(String at, Play play, List<Violation> reasons) {
        for (int i = 0; i < play.places().size(); i++) {
            var place = play.places().get(i);
            if ((place.centreId() == null) == (place.queueId() == null)) {
                reasons.add(refuse(
                        at + "/places/" + i,
                        "PLACE_ONE_OF",
                        "centreId と queueId のどちらか一方だけを指定してください。",
                        "Give either centreId or queueId."));
            }
            if (place.decision() == null || place.decision().isBlank()) {
                reasons.add(refuse(
                        at + "/places/" + i + "/decision",
                        "DECISION_MISSING",
                        "センター・窓口ごとの扱いには、誰がなぜ決めたかが必要です。[REQ-7.0]",
                        "What is decided otherwise for a centre or queue needs who decided it and why. [REQ-7.0]"));
            }
        }
    }

    private static Play play(JsonNode node) {
        return new Play(
                node.required("type").asText(),
                Play.Step.valueOf(node.required("step").asText()),
                node.required("do").asText(),
                node.required("say").asText(),
                node.required("seed").asText(),
                true,
                null,
                null);
    }

    private static Violation refuse(String pointer, String code, String ja, String en) {
        return Violation.at(pointer, code, Text.of(ja, en));
    }
}
