package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.mamori.platform.test.OpenApiDocument.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a consumer's REST client against the document that the other service has committed, without starting it:
 *
 * <pre>{@code
 * var judgment = ClientContract.of(JudgmentClient.class, Path.of("../judgment-service/openapi.yaml"));
 * judgment.assertOperationsExist();
 * judgment.assertRequest("POST", "/v1/clients/{clientId}/evaluations", json.valueToTree(factSheet));
 * judgment.assertResponse("POST", "/v1/clients/{clientId}/evaluations", 201, sample);
 * }</pre>
 */
public final class ClientContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Class<?> client;
    private final OpenApiDocument document;

    private ClientContract(Class<?> client, OpenApiDocument document) {
        this.client = client;
        this.document = document;
    }

    public static ClientContract of(Class<?> client, Path openapi) {
        return new ClientContract(client, OpenApiDocument.read(openapi));
    }

    /** Every method of the client is an operation there, and every parameter it sends is known there. */
    public void assertOperationsExist() {
        var missing = new ArrayList<String>();
        for (var call : ClientCall.of(client)) {
            var operation = find(call.method(), call.path());
            if (operation == null) {
                missing.add(call + ": no such operation");
                continue;
            }
            for (var parameter : call.parameters()) {
                boolean known = document.parameters(operation).stream()
                        .anyMatch(p -> p.path("in").asText().equals(parameter.in())
                                && p.path("name").asText().equalsIgnoreCase(parameter.name()));
                if (!known
                        && !parameter.in().equals("header")
                        && !parameter.in().equals("path")) {
                    missing.add(call + ": no parameter " + parameter.name());
                }
            }
            boolean takesBody = operation.node().has("requestBody");
            if (takesBody != call.hasBody()) {
                missing.add(call + (takesBody ? ": sends no body" : ": sends a body that is not wanted"));
            }
        }
        assertThat(missing).as(client.getSimpleName()).isEmpty();
    }

    /** What the consumer sends is valid there and holds no member that is unknown there. */
    public void assertRequest(String method, String path, JsonNode body) {
        var operation = existing(method, path);
        assertFits(operation.node().path("requestBody"), body, operation + ": request");
    }

    /** What the consumer expects is what may come, member by member. */
    public void assertResponse(String method, String path, int status, JsonNode body) {
        var operation = existing(method, path);
        assertFits(
                document.resolved(operation.node().path("responses").path(String.valueOf(status))),
                body,
                operation + ": response " + status);
    }

    /** As {@link #assertResponse(String, String, int, JsonNode)}, with JSON text. */
    public void assertResponse(String method, String path, int status, String body) {
        try {
            assertResponse(method, path, status, JSON.readTree(body));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private Operation existing(String method, String path) {
        var operation = find(method, path);
        assertThat(operation).as(method + " " + path).isNotNull();
        return operation;
    }

    /** Names of path parameters do not matter, only their places. */
    private Operation find(String method, String path) {
        return document.operations().stream()
                .filter(o -> o.method().equals(method) && places(o.path()).equals(places(path)))
                .findFirst()
                .orElse(null);
    }

    private static String places(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private void assertFits(JsonNode holder, JsonNode body, String where) {
        var schema = holder.path("content").path("application/json").path("schema");
        assertThat(schema.isMissingNode()).as(where + " has no JSON schema").isFalse();
        var whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.tree().path("components"));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole)
                        .validate(body))
                .as(where)
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
        var unknown = new ArrayList<String>();
        unknownMembers(schema, body, "", unknown);
        assertThat(unknown).as(where + ": members that are not in the document").isEmpty();
    }

    private void unknownMembers(JsonNode schema, JsonNode value, String place, List<String> found) {
        var resolved = document.resolved(schema);
        if (value.isArray()) {
            value.forEach(item -> unknownMembers(resolved.path("items"), item, place + "[]", found));
        } else if (value.isObject() && resolved.has("properties")) {
            value.properties().forEach(member -> {
                var property = resolved.path("properties").path(member.getKey());
                var at = place + "/" + member.getKey();
                if (property.isMissingNode()) {
                    found.add(at);
                } else {
                    unknownMembers(property, member.getValue(), at, found);
                }
            });
        }
    }
}
