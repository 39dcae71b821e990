package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mamori.platform.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a template from YAML, key by key and strictly: a key that it does not know stops the start, because a label with
 * an unquoted comma would otherwise lose its end unseen.
 */
public final class TemplateReader {
    /** Where the default criteria lie on the class path. */
    public static final String CCAJ_DEFAULT = "/criteria/ccaj-default.yaml";

    private static final Set<String> CRITERION_KEYS = Set.of(
            "code",
            "label_ja",
            "label_en",
            "metric",
            "comparator",
            "threshold_param",
            "unit",
            "channel",
            "window",
            "precondition",
            "definition",
            "counting",
            "outcome",
            "when_parameter_null",
            "seed",
            "boundary",
            "examples_ja",
            "origin",
            "caution",
            "references",
            "note",
            "heading",
            "immediate_escalation",
            "may_auto_disconnect",
            "default_action");

    private TemplateReader() {}

    /** Reads a resource of this module. */
    public static Template read(String resource) {
        try (InputStream yaml = TemplateReader.class.getResourceAsStream(resource)) {
            return template(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    private static Template template(JsonNode root) {
        var set = root.required("criteria_set");
        var types = list(root.required("types"), TemplateReader::type);
        var thresholds = types.stream()
                .flatMap(type -> type.criteria().stream())
                .filter(Criterion::counted)
                .map(line -> line.metric().thresholdParameter())
                .collect(Collectors.toSet());
        return new Template(
                text(set, "id"),
                text(set, "version"),
                text(set, "source"),
                texts(set.required("principles")),
                texts(set.required("comparators")),
                texts(set.required("outcomes")),
                texts(set.required("individual_rules")),
                list(
                        set.required("rules"),
                        rule -> new Template.Rule(
                                text(rule, "code"), text(rule, "text"), text(rule, "seed"), text(rule, "basis"))),
                parameters(set.required("parameters"), thresholds),
                list(set.required("procedures"), TemplateReader::procedure),
                list(set.required("three_elements"), TemplateReader::label),
                list(
                        set.required("two_axes"),
                        axis -> new Template.Axis(
                                text(axis, "code"), labels(axis), list(axis.required("values"), JsonNode::asText))),
                list(set.required("individual_factors"), TemplateReader::label),
                list(set.required("weighing_factors"), TemplateReader::label),
                list(set.required("response_factors"), TemplateReader::label),
                list(
                        set.required("references"),
                        work -> new Template.Reference(
                                text(work, "code"), text(work, "title"), text(work, "publisher"), text(work, "seed"))),
                types);
    }

    private static HarassmentType type(JsonNode node) {
        var code = text(node, "code");
        var escalates = node.path("immediate_escalation").asBoolean();
        var criteria = Stream.of("metrics", "conduct", "individual_examples")
                .flatMap(section -> list(node.path(section), line -> criterion(code, escalates, line)).stream())
                .toList();
        return new HarassmentType(
                code,
                node.required("no").asInt(),
                text(node, "mark"),
                labels(node),
                list(node.required("heading_ja"), JsonNode::asText),
                text(node, "individual_rule"),
                node.required("weighing_required").asBoolean(),
                escalates,
                node.path("money_lines_left_to_center").asBoolean(),
                text(node, "seed"),
                list(node.path("not_this"), JsonNode::asText),
                criteria);
    }

    private static Criterion criterion(String typeCode, boolean typeEscalates, JsonNode node) {
        node.fieldNames().forEachRemaining(key -> {
            if (!CRITERION_KEYS.contains(key)) {
                throw new IllegalArgumentException("Unknown key \"" + key + "\" in " + text(node, "code"));
            }
        });
        return new Criterion(
                text(node, "code"),
                typeCode,
                labels(node),
                Outcome.valueOf(text(node, "outcome")),
                "CHAPTER_1".equals(node.path("origin").asText()),
                text(node, "seed"),
                node.has("channel")
                        ? Set.copyOf(list(node.get("channel"), channel -> Channel.valueOf(channel.asText())))
                        : EnumSet.allOf(Channel.class),
                list(node.path("examples_ja"), JsonNode::asText),
                list(node.path("precondition"), JsonNode::asText),
                typeEscalates || node.path("immediate_escalation").asBoolean(),
                node.path("heading").asText(null),
                node.path("caution").asText(null),
                list(node.path("references"), JsonNode::asText),
                node.has("metric") ? metric(node) : null);
    }

    private static Criterion.Metric metric(JsonNode node) {
        return new Criterion.Metric(
                text(node, "metric"),
                Comparison.valueOf(text(node, "comparator")),
                text(node, "threshold_param"),
                unit(node),
                text(node, "window"),
                node.path("definition").asText(node.path("counting").asText(null)),
                node.has("when_parameter_null") ? Outcome.valueOf(text(node, "when_parameter_null")) : null);
    }

    private static Map<String, Parameter> parameters(JsonNode node, Set<String> thresholds) {
        var all = new LinkedHashMap<String, Parameter>();
        node.properties().forEach(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            all.put(
                    name,
                    new Parameter(
                            name,
                            setting(value.required("value")),
                            unit(value),
                            text(value, "seed"),
                            text(value, "basis"),
                            value.path("note").asText(null),
                            thresholds.contains(name)));
        });
        return all;
    }

    private static Setting setting(JsonNode value) {
        if (value.isNull()) {
            return new Setting.NotAgreed();
        }
        return value.isArray()
                ? new Setting.Segments(Set.copyOf(list(value, kind -> SegmentKind.valueOf(kind.asText()))))
                : new Setting.Amount(value.decimalValue());
    }

    private static Template.Procedure procedure(JsonNode node) {
        return new Template.Procedure(
                text(node, "code"),
                text(node, "label_ja"),
                node.has("comparator") ? Comparison.valueOf(text(node, "comparator")) : null,
                node.path("parameter").asText(null),
                node.has("min") ? node.get("min").asInt() : null,
                node.has("max") ? node.get("max").asInt() : null,
                text(node, "seed"));
    }

    private static Template.Label label(JsonNode node) {
        return new Template.Label(
                text(node, "code"),
                labels(node),
                node.path("free_text_required").asBoolean());
    }

    private static Text labels(JsonNode node) {
        return Text.of(text(node, "label_ja"), node.path("label_en").asText(text(node, "label_ja")));
    }

    private static Unit unit(JsonNode node) {
        return Unit.valueOf(text(node, "unit").toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> texts(JsonNode node) {
        var all = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
        return all;
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asText();
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> mapping) {
        return node.isMissingNode()
                ? List.of()
                : new ArrayList<>(StreamSupport.stream(node.spliterator(), false)
                        .map(mapping)
                        .toList());
    }
}
