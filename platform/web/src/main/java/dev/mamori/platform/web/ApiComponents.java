package dev.mamori.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parts of the OpenAPI documents that all services share: the problem, its responses, two headers. */
final class ApiComponents {
    private static final List<ProblemType> NAMED = List.of(
            ProblemType.INVALID_REQUEST,
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_FOUND,
            ProblemType.STALE_VERSION,
            ProblemType.UNPROCESSABLE,
            ProblemType.VERSION_REQUIRED,
            ProblemType.TOO_MANY_REQUESTS);

    private ApiComponents() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("ProblemError", error());
        components.addParameter("IdempotencyKey", idempotencyKey());
        components.addParameter("IfMatch", ifMatch());
        NAMED.forEach(
                type -> components.addResponse(name(type), response(type.title().en() + ".")));
        components.addResponse("OtherProblem", response("Any other problem; see its type."));
    }

    /** For example {@code StaleVersion}. */
    static String name(ProblemType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(reference("Problem"))));
    }

    private static Schema problem() {
        return type(
                        Schema.SchemaType.OBJECT,
                        "What went wrong (RFC 9457), in Japanese, or in English by Accept-Language.")
                .addProperty(
                        "type",
                        text("Stable name of the kind of problem, for programs.")
                                .enumeration(Arrays.stream(ProblemType.values())
                                        .map(type -> (Object) type.uri().toString())
                                        .toList()))
                .addProperty("title", text("The kind of problem, for people."))
                .addProperty("status", type(Schema.SchemaType.INTEGER, "The HTTP status."))
                .addProperty("detail", text("This problem, for people."))
                .addProperty("instance", text("The path that was asked for, without its query."))
                .addProperty(
                        "errors",
                        type(Schema.SchemaType.ARRAY, "All reasons at once.").items(reference("ProblemError")))
                .addProperty("traceId", text("Quote it when you ask for help."))
                .required(List.of("type", "title", "status", "detail", "traceId"));
    }

    private static Schema error() {
        return type(Schema.SchemaType.OBJECT, "One of the reasons of a problem.")
                .addProperty("code", text("Stable name of the rule that is not met, for programs."))
                .addProperty("pointer", text("JSON Pointer to the member of the body, or the parameter's name."))
                .addProperty("detail", text("What is wrong, for people."))
                .required(List.of("code", "detail"));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "The caller's name for this command, for example a UUID. The same request sent again within"
                                + " 48 hours gets the first answer and has no second effect.")
                .schema(plain(Schema.SchemaType.STRING).minLength(1).maxLength(255));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The ETag of the state that the caller saw. Any other is refused with 412.")
                .schema(plain(Schema.SchemaType.STRING).addExample("\"3\""));
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }

    private static Schema text(String description) {
        return type(Schema.SchemaType.STRING, description);
    }

    private static Schema type(Schema.SchemaType type, String description) {
        return plain(type).description(description);
    }

    private static Schema plain(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
