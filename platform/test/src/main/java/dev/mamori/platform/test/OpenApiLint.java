package dev.mamori.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.platform.test.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What a reader of the document would miss. */
final class OpenApiLint {
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern PATH = Pattern.compile("/v1(/[a-z0-9-]+|/\\{[a-z][a-zA-Z0-9]*})+");
    private static final int LONGEST_SUMMARY = 80;

    private final OpenApiDocument document;
    private final List<String> findings = new ArrayList<>();

    OpenApiLint(JsonNode tree) {
        document = new OpenApiDocument(tree);
    }

    List<String> findings() {
        operations();
        document.tree().path("components").path("schemas").properties().forEach(schema -> {
            var named = schema.getValue();
            requireText(named, "description", "schema " + schema.getKey());
            properties(named, "schema " + schema.getKey());
        });
        return findings;
    }

    private void operations() {
        var ids = new HashMap<String, Operation>();
        for (var operation : document.operations()) {
            require(PATH.matcher(operation.path()).matches(), operation + ": path is not /v1 with lower-case words");
            for (var member : List.of("operationId", "summary", "description")) {
                requireText(operation.node(), member, operation.toString());
            }
            require(
                    operation.node().path("summary").asText().length() <= LONGEST_SUMMARY,
                    operation + ": summary is longer than " + LONGEST_SUMMARY);
            require(!operation.node().path("tags").isEmpty(), operation + ": no tag");
            require(operation.node().has("security"), operation + ": does not say who may call it");
            require(namesRolesOfTokensOnly(operation.node()), operation + ": roles of another scheme than bearer");
            var twin = ids.put(operation.node().path("operationId").asText(), operation);
            require(twin == null, operation + ": has the operationId of " + twin);
            parameters(operation);
            responses(operation);
            operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .forEach(content -> inline(content.path("schema"), operation + ": request body"));
        }
    }

    private static boolean namesRolesOfTokensOnly(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(JsonNode::propertyStream)
                .allMatch(way -> way.getValue().isEmpty() || way.getKey().equals("bearer"));
    }

    private void parameters(Operation operation) {
        for (var parameter : document.parameters(operation)) {
            var where = operation + ": parameter " + parameter.path("name").asText();
            requireText(parameter, "description", where);
            if (!parameter.path("in").asText().equals("header")) {
                require(CAMEL_CASE.matcher(parameter.path("name").asText()).matches(), where + ": not camelCase");
            }
        }
    }

    private void responses(Operation operation) {
        var responses = operation.node().path("responses");
        require(responses.properties().stream().anyMatch(r -> r.getKey().startsWith("2")), operation + ": no success");
        require(responses.has("default"), operation + ": no default problem");
        if (!operation.node().path("security").isEmpty()) {
            require(responses.has("401") && responses.has("403"), operation + ": no 401 or 403");
        }
        if (operation.path().contains("{")) {
            require(responses.has("404"), operation + ": no 404");
        }
        responses.properties().forEach(response -> {
            var where = operation + ": " + response.getKey();
            var resolved = document.resolved(response.getValue());
            requireText(resolved, "description", where);
            require(!resolved.has("content") || !resolved.path("content").isEmpty(), where + ": no media type");
            resolved.path("content").forEach(content -> inline(content.path("schema"), where));
        });
    }

    private void properties(JsonNode schema, String where) {
        schema.path("properties").properties().forEach(property -> {
            var place = where + "." + property.getKey();
            require(CAMEL_CASE.matcher(property.getKey()).matches(), place + ": not camelCase");
            require(
                    property.getValue().has("description")
                            || property.getValue().has("$ref"),
                    place + ": neither description nor reference");
            inline(property.getValue(), place);
        });
    }

    /** An object without a name cannot be used by generators or told apart by people. */
    private void inline(JsonNode schema, String where) {
        require(!schema.has("properties"), where + ": an object without a name");
        if (schema.has("items")) {
            inline(schema.path("items"), where + "[]");
        }
    }

    private void requireText(JsonNode node, String member, String where) {
        require(!node.path(member).asText("").isBlank(), where + ": no " + member);
    }

    private void require(boolean met, String finding) {
        if (!met) {
            findings.add(finding);
        }
    }
}
