package dev.mamori.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two ways of rendering may differ in, taken away: the hash or the revision at the end of a name, who manages an object,
 * the checksum by which the chart makes a rollout, its word that volumes are kept, the order of named list items, and how
 * configuration files are written.
 */
final class Same {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private Same() {}

    static Collector<JsonNode, ?, TreeMap<String, JsonNode>> byName() {
        return Collectors.toMap(
                each -> each.path("kind").asText() + " " + Manifests.name(each),
                each -> each,
                (a, b) -> {
                    throw new AssertionError("twice: " + a);
                },
                TreeMap::new);
    }

    static JsonNode normal(JsonNode manifest) {
        var copy = manifest.deepCopy();
        walk(copy);
        if (copy.path("kind").asText().equals("ConfigMap") && copy.path("data") instanceof ObjectNode data) {
            data.properties().forEach(each -> {
                if (each.getKey().endsWith(".properties")) {
                    each.setValue(properties(each.getValue().asText()));
                } else if (each.getKey().endsWith(".json")) {
                    each.setValue(Tree.documents(each.getValue().asText()).getFirst());
                }
            });
        }
        return copy;
    }

    static JsonNode sorted(JsonNode node) {
        try {
            return JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(node, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("app.kubernetes.io/managed-by");
            object.remove("checksum/config");
            object.remove("helm.sh/resource-policy");
            if (object.path("annotations").isObject()
                    && object.path("annotations").isEmpty()) {
                object.remove("annotations");
            }
            if (object.path("name").isTextual()) {
                object.put("name", name(object.path("name").asText()));
            }
            object.properties().stream().map(each -> each.getValue()).toList().forEach(Same::walk);
            if (object.path("annotations").isObject()
                    && object.path("annotations").isEmpty()) {
                object.remove("annotations");
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(Same::walk);
            var items = Stream.iterate(0, i -> i + 1)
                    .limit(array.size())
                    .map(array::get)
                    .toList();
            if (!items.isEmpty()
                    && items.stream().allMatch(item -> item.path("name").isTextual())) {
                array.removeAll();
                items.stream()
                        .sorted(Comparator.comparing(item -> item.path("name").asText()))
                        .forEach(array::add);
            }
        }
    }

    private static String name(String name) {
        return name.replaceFirst("-migration-\\d+$", "-migration").replaceFirst("-[bcdfghkmt2456789]{10}$", "");
    }

    private static JsonNode properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JSON.valueToTree(new TreeMap<>(properties));
    }
}
