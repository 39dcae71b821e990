package dev.mamori.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An operation that a running service says it offers.
 *
 * @param path with its places: {@code /v1/clients/{clientId}/cases/{caseId}}
 * @param roles the roles one of which a caller needs; empty when nobody needs to sign in, or by a ticket only
 * @param queries names of all query parameters
 * @param required names of the query parameters without which it answers 400
 * @param choices a value of each query parameter that takes only certain ones
 * @param body a body that fits its schema; null when it takes none
 * @param takesJson whether it takes a JSON body
 */
record Offered(
        ServiceName service,
        String method,
        String path,
        Set<String> roles,
        List<String> queries,
        List<String> required,
        Map<String, String> choices,
        Object body,
        boolean takesJson) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All under {@code /v1/clients/{clientId}}, from the document on the management port. */
    static List<Offered> underClient(World world, ServiceName service) {
        return all(world, service).stream()
                .filter(operation -> operation.path().startsWith("/v1/clients/{clientId}"))
                .filter(operation -> !operation.isPublic())
                .toList();
    }

    /** All that the document on the management port tells of. */
    static List<Offered> all(World world, ServiceName service) {
        var document = document(world, service);
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> of(service, document, path, operation)))
                .toList();
    }

    /** The public form answers everybody the same; its own tests hold that. */
    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The address with a value in every place and for every required parameter. */
    String filled(UnaryOperator<String> value) {
        var query = required.stream()
                .map(name -> name + "="
                        + choices.getOrDefault(name, value.apply(name)).replace("+", "%2B"))
                .collect(Collectors.joining("&", "?", ""));
        return PLACE.matcher(path).replaceAll(found -> value.apply(found.group(1))) + (required.isEmpty() ? "" : query);
    }

    @Override
    public String toString() {
        return service.shortName() + ": " + method + " " + path;
    }

    private static Offered of(
            ServiceName service,
            JsonNode document,
            Map.Entry<String, JsonNode> path,
            Map.Entry<String, JsonNode> operation) {
        var required = operation
                .getValue()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .toList();
        var sample = new SampleBody(document);
        var choices = operation
                .getValue()
                .path("parameters")
                .valueStream()
                .flatMap(parameter -> choice(sample.resolved(parameter.path("schema")))
                        .map(value -> Map.entry(parameter.path("name").asText(), value))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var queries = operation
                .getValue()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
        var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
        return new Offered(
                service,
                operation.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                roles(operation.getValue()),
                queries,
                required,
                choices,
                schema.isMissingNode() ? null : sample.of(schema),
                !schema.isMissingNode());
    }

    private static Set<String> roles(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(way -> way.path("bearer").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> choice(JsonNode schema) {
        if (schema.has("enum")) {
            return Optional.of(schema.path("enum").get(0).asText());
        }
        return switch (schema.path("format").asText()) {
            case "date" -> Optional.of("2026-11-01");
            case "date-time" -> Optional.of("2026-11-01T00:00:00Z");
            default -> Optional.empty();
        };
    }

    private static JsonNode document(World world, ServiceName service) {
        var address = world.site().management(service).resolve("openapi?format=json");
        try (var content = address.toURL().openStream()) {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
