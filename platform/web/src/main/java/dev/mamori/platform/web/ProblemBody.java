package dev.mamori.platform.web;

import io.opentelemetry.api.trace.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A problem as JSON members, in the caller's language. */
final class ProblemBody {
    static final String MEDIA_TYPE = "application/problem+json";

    /** An API key in an address is not said again: the machine's log may keep the problem. */
    private static final Pattern KEY_IN_PATH = Pattern.compile("(/by-key/)[^/]+");

    private ProblemBody() {}

    static Map<String, Object> of(ProblemException problem, Language language, String instance) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type().uri().toString());
        body.put("title", problem.type().title().in(language));
        body.put("status", problem.type().status());
        body.put("detail", problem.detail().in(language));
        if (instance != null) {
            body.put("instance", KEY_IN_PATH.matcher(instance).replaceAll("$1..."));
        }
        problem.members().forEach((name, value) -> body.putIfAbsent(name, rendered(value, language)));
        if (!problem.violations().isEmpty()) {
            body.put("errors", errors(problem.violations(), language));
        }
        body.put("traceId", traceId());
        return body;
    }

    /** The trace that the log lines of this request carry; a person can quote it. */
    static String traceId() {
        return Span.current().getSpanContext().getTraceId();
    }

    private static Object rendered(Object value, Language language) {
        return value instanceof Text text ? text.in(language) : value;
    }

    private static List<Map<String, Object>> errors(List<Violation> violations, Language language) {
        return violations.stream()
                .map(violation -> {
                    var error = new LinkedHashMap<String, Object>();
                    error.put("code", violation.code());
                    if (violation.pointerOrNull() != null) {
                        error.put("pointer", violation.pointerOrNull());
                    }
                    error.put("detail", violation.text().in(language));
                    return (Map<String, Object>) error;
                })
                .toList();
    }
}
