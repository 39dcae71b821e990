package dev.mamori.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An OpenAPI document as a tree, with the walks that its checks need. */
record OpenApiDocument(JsonNode tree) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /**
     * One operation.
     *
     * @param method in upper case
     */
    record Operation(String method, String path, JsonNode item, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenApiDocument read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static OpenApiDocument parse(String yaml) {
        try {
            return new OpenApiDocument(new YAMLMapper().readTree(yaml));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        found.add(new Operation(
                                member.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                member.getValue()));
                    }
                }));
        return found;
    }

    /** The parameters of an operation, those of its path included, references followed. */
    List<JsonNode> parameters(Operation operation) {
        var found = new ArrayList<JsonNode>();
        for (var holder : List.of(operation.item(), operation.node())) {
            holder.path("parameters").forEach(parameter -> found.add(resolved(parameter)));
        }
        return found;
    }

    /** The node itself, or what its {@code $ref} points to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? resolved(tree.at(reference.substring(1))) : node;
    }
}
