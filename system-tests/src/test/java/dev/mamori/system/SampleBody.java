package dev.mamori.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes up a body that fits a schema of a document, so that a refusal is about the caller and not about the form. */
final class SampleBody {

    private static final int DEEPEST = 6;

    private final JsonNode document;

    SampleBody(JsonNode document) {
        this.document = document;
    }

    /** A value for this schema; null where none can be made up. */
    Object of(JsonNode schema) {
        return of(schema, 0);
    }

    private Object of(JsonNode written, int depth) {
        var schema = resolved(written);
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.has("examples")) {
            return schema.path("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return of(schema.path(choice).get(0), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> schema.path("minimum").asInt(1);
            case "boolean" -> true;
            default -> text(schema.path("format").asText());
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        schema.path("required")
                .forEach(name ->
                        object.put(name.asText(), of(schema.path("properties").path(name.asText()), depth + 1)));
        return object;
    }

    private List<Object> array(JsonNode schema, int depth) {
        var items = new ArrayList<>();
        var least = Math.max(1, schema.path("minItems").asInt());
        for (var i = 0; i < least; i++) {
            items.add(of(schema.path("items"), depth + 1));
        }
        return items;
    }

    private static Object text(String format) {
        return switch (format) {
            case "uuid" -> "01990000-0000-7000-8000-000000000001";
            case "date-time" -> "2026-11-09T16:05:10+09:00";
            case "date" -> "2026-11-09";
            case "duration" -> "PT10M";
            default -> "確認";
        };
    }

    JsonNode resolved(JsonNode schema) {
        var resolved = schema;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
