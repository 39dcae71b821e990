package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A set as YAML that a person edits. Own values stand as they were written; every other parameter stands beside them as a
 * comment with the template's value, so that one sees what could be agreed. What is exported can be imported again.
 */
final class CriteriaYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private CriteriaYaml() {}

    /** Writes a set. */
    static String write(String version, DraftTerms terms, Template template) {
        var text = new StringBuilder()
                .append("# 判定基準。編集して取り込むと、新しい版の下書きになります。\n")
                .append("# A criteria set. Edit it and import it: it becomes the draft of a new version.\n")
                .append(yaml(Map.of("version", version)))
                .append(yaml(Map.of("basedOn", terms.basedOn())));
        if (!terms.types().isEmpty()) {
            text.append(yaml(Map.of("types", terms.types())));
        }
        text.append("parameters:");
        text.append(terms.parameters().isEmpty() ? " {}\n" : "\n");
        for (var parameter : template.parameters().values()) {
            var name = parameter.name();
            text.append("  # ").append(about(parameter, template)).append('\n');
            text.append(
                    terms.parameters().containsKey(name)
                            ? indented(yaml(java.util.Collections.singletonMap(
                                    name, terms.parameters().get(name))))
                            : "  # " + name + ": " + preset(parameter) + "\n");
        }
        part(text, "queues", terms.queues());
        part(text, "lines", terms.lines());
        part(text, "comments", terms.comments());
        return text.toString();
    }

    /** Reads what a person wrote, as the JSON that would say the same. */
    static JsonNode read(String yaml) throws JsonProcessingException {
        return YAML.readTree(yaml);
    }

    private static void part(StringBuilder text, String name, List<?> values) {
        if (values.isEmpty()) {
            text.append(name).append(": []\n");
            return;
        }
        var node = YAML.createObjectNode();
        node.set(name, YAML.valueToTree(values));
        node.get(name).forEach(each -> {
            if (each instanceof ObjectNode queue && queue.has("protectedQueue")) {
                queue.set("protected", queue.remove("protectedQueue"));
            }
        });
        text.append(yaml(node));
    }

    private static String about(Parameter parameter, Template template) {
        var lines = template.criteria().values().stream()
                .filter(line ->
                        line.counted() && line.metric().thresholdParameter().equals(parameter.name()))
                .map(line ->
                        line.label().ja() + "（" + line.metric().comparator().ja() + "）")
                .collect(Collectors.joining("／"));
        return (lines.isEmpty() ? parameter.note() == null ? parameter.name() : parameter.note() : lines) + " ["
                + parameter.unit().ja() + ", " + parameter.seed() + "]";
    }

    private static String preset(Parameter parameter) {
        return switch (parameter.preset()) {
            case Setting.Amount(BigDecimal value) -> value.toPlainString();
            case Setting.Segments(var kinds) ->
                kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(", ", "[", "]"));
            case Setting.NotAgreed() -> "null";
        };
    }

    private static String indented(String yaml) {
        return yaml.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private static String yaml(Object value) {
        try {
            return YAML.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
