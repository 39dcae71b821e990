package dev.mamori.platform.web;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Times, durations and ids stand in the OpenAPI documents as strings with a format. The scanner makes named schemas of
 * them, which generators would turn into classes.
 */
final class ApiScalars {
    private static final Map<String, String> FORMATS = Map.of(
            "Instant", "date-time",
            "OffsetDateTime", "date-time",
            "ZonedDateTime", "date-time",
            "LocalDate", "date",
            "Duration", "duration",
            "UUID", "uuid");

    private static final String PREFIX = "#/components/schemas/";

    private ApiScalars() {}

    static Schema inlined(Schema schema) {
        var reference = schema.getRef();
        var format = reference == null || !reference.startsWith(PREFIX)
                ? null
                : FORMATS.get(reference.substring(PREFIX.length()));
        if (format != null) {
            schema.setRef(null);
            if (schema.getType() == null) {
                schema.addType(Schema.SchemaType.STRING);
            }
            schema.setFormat(format);
        }
        return schema;
    }

    static void removeFrom(Components components) {
        if (components.getSchemas() != null) {
            Set.copyOf(components.getSchemas().keySet()).stream()
                    .filter(FORMATS::containsKey)
                    .forEach(components::removeSchema);
        }
    }
}
