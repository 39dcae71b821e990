package dev.mamori.platform.web;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Descriptions of the parameters that stand in most operations; a resource's own words come first. */
final class ApiParameters {
    private static final Map<String, String> USUAL = Map.of(
            "clientId", "The client company. One that the caller may not see is not found.",
            "limit", "The greatest number of items wanted, 1 to 200.",
            "cursor", "The `nextCursor` of the page before; none for the first page.");

    private ApiParameters() {}

    static Parameter described(Parameter parameter) {
        var name = parameter.getName();
        if (name != null && parameter.getDescription() == null) {
            var usual = USUAL.get(name);
            if (usual != null) {
                parameter.setDescription(usual);
            } else if (parameter.getIn() == Parameter.In.PATH && name.endsWith("Id")) {
                parameter.setDescription("The id of the " + words(name.substring(0, name.length() - 2)) + ".");
            }
        }
        return parameter;
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
    }
}
