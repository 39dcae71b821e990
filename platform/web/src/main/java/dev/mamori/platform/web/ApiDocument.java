package dev.mamori.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to each service's OpenAPI document what is the same everywhere, so that no resource repeats it: problem
 * responses, the idempotency key of creating POSTs, the API key as another way in where the role {@code pbx} may call.
 * An operation that needs {@code If-Match} says {@code @Parameter(ref = "IfMatch")} and gets the rest.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String API_KEY = "apiKey";
    private static final String MACHINE = "pbx";

    @Override
    public Schema filterSchema(Schema schema) {
        return ApiScalars.inlined(schema);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return ApiParameters.described(parameter);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.components(OASFactory.createComponents());
        }
        ApiScalars.removeFrom(document.getComponents());
        ApiComponents.addTo(document.getComponents());
        boolean machines = false;
        for (var path : document.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().entrySet()) {
                machines |= complete(path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        if (machines) {
            document.getComponents().addSecurityScheme(API_KEY, apiKey());
        }
    }

    /** Whether machines may call the operation. */
    private static boolean complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (secured) {
            operation.setSecurity(new ArrayList<>(
                    operation.getSecurity().stream().map(ApiDocument::signedIn).toList()));
        }
        boolean machines = secured
                && operation.getSecurity().stream()
                        .anyMatch(way -> way.getScheme(BEARER) != null
                                && way.getScheme(BEARER).contains(MACHINE));
        if (machines) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(API_KEY));
        }
        if (!secured) {
            // Says "nobody needs to sign in" instead of saying nothing.
            operation.setSecurity(List.of());
        }
        if (method == PathItem.HttpMethod.POST && creates(operation)) {
            operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        }
        addProblems(path, operation, secured, machines);
        return machines;
    }

    /** Roles are claims of the token; the generator names them under whatever scheme it found first. */
    private static SecurityRequirement signedIn(SecurityRequirement way) {
        return way.getSchemes().values().stream()
                .filter(roles -> !roles.isEmpty())
                .findFirst()
                .map(roles -> OASFactory.createSecurityRequirement().addScheme(BEARER, roles))
                .orElse(way);
    }

    private static boolean creates(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().hasAPIResponse("201")
                && (operation.getParameters() == null
                        || operation.getParameters().stream().noneMatch(ApiDocument::isIdempotencyKey));
    }

    private static boolean isIdempotencyKey(Parameter parameter) {
        return "Idempotency-Key".equals(parameter.getName())
                || String.valueOf(parameter.getRef()).endsWith("/IdempotencyKey");
    }

    private static void addProblems(String path, Operation operation, boolean secured, boolean machines) {
        var wanted = new LinkedHashMap<String, ProblemType>();
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (hasBody || hasParameters) {
            wanted.put("400", ProblemType.INVALID_REQUEST);
        }
        if (secured) {
            wanted.put("401", ProblemType.UNAUTHENTICATED);
            wanted.put("403", ProblemType.FORBIDDEN);
        }
        if (path.contains("{")) {
            wanted.put("404", ProblemType.NOT_FOUND);
        }
        if (hasParameters
                && operation.getParameters().stream()
                        .anyMatch(p -> String.valueOf(p.getRef()).endsWith("/IfMatch"))) {
            wanted.put("412", ProblemType.STALE_VERSION);
            wanted.put("428", ProblemType.VERSION_REQUIRED);
        }
        if (hasBody) {
            wanted.put("422", ProblemType.UNPROCESSABLE);
        }
        if (machines) {
            wanted.put("429", ProblemType.TOO_MANY_REQUESTS);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var responses = operation.getResponses();
        wanted.forEach((status, type) -> {
            // Quarkus puts in texts without a body for some; only a resource's own description stays.
            if (!responses.hasAPIResponse(status)
                    || responses.getAPIResponse(status).getContent() == null) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(ApiComponents.name(type)));
            }
        });
        if (!responses.hasAPIResponse("default")) {
            responses.addAPIResponse("default", OASFactory.createAPIResponse().ref("OtherProblem"));
        }
    }

    private static SecurityScheme apiKey() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-API-Key")
                .description(
                        "A machine's key, `mmr_<keyId>_<secret>`. Also taken as a bearer token, or by HTTP Basic with"
                                + " the key's id as user and the secret as password.");
    }
}
