package dev.mamori.platform.test;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One method of a REST client interface, read off its annotations. */
record ClientCall(String method, String path, List<Parameter> parameters, boolean hasBody) {
    /**
     * A parameter on the wire.
     *
     * @param in as in OpenAPI: path, query or header
     */
    record Parameter(String in, String name) {}

    static List<ClientCall> of(Class<?> client) {
        var base = client.isAnnotationPresent(Path.class)
                ? client.getAnnotation(Path.class).value()
                : "";
        return Arrays.stream(client.getMethods())
                .filter(method -> httpMethod(method) != null)
                .map(method -> of(base, method))
                .toList();
    }

    private static ClientCall of(String base, Method method) {
        var sub = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        var parameters = new ArrayList<Parameter>();
        boolean hasBody = false;
        for (var parameter : method.getParameters()) {
            var onTheWire = parameter(parameter.getAnnotations(), parameter.getName());
            if (onTheWire == null) {
                hasBody = true;
            } else {
                parameters.add(onTheWire);
            }
        }
        return new ClientCall(httpMethod(method), joined(base, sub), List.copyOf(parameters), hasBody);
    }

    private static Parameter parameter(Annotation[] annotations, String javaName) {
        for (var annotation : annotations) {
            var found =
                    switch (annotation) {
                        case PathParam path -> new Parameter("path", path.value());
                        case RestPath path -> new Parameter("path", named(path.value(), javaName));
                        case QueryParam query -> new Parameter("query", query.value());
                        case RestQuery query -> new Parameter("query", named(query.value(), javaName));
                        case HeaderParam header -> new Parameter("header", header.value());
                        case RestHeader header -> new Parameter("header", named(header.value(), javaName));
                        default -> null;
                    };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String named(String value, String javaName) {
        return value.isEmpty() ? javaName : value;
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String joined(String base, String sub) {
        var whole = ("/" + base + "/" + sub).replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
