package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the answer for a problem, for REST and for what fails before REST is reached. Serialised here and not by the
 * body writers, so that an endpoint that produces {@code text/plain} or an event stream still answers a problem.
 */
@ApplicationScoped
public class ProblemResponses {
    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /** What goes on the wire, whichever layer sends it. */
    record Answer(int status, Map<String, String> headers, String body) {
        Response.ResponseBuilder toResponse() {
            var response = Response.status(status).entity(body);
            headers.forEach(response::header);
            return response;
        }
    }

    Answer answer(ProblemException problem, String acceptLanguage, String path) {
        var language = Language.of(acceptLanguage);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", ProblemBody.MEDIA_TYPE);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        problem.retryAfterSeconds().ifPresent(seconds -> headers.put("Retry-After", seconds.toString()));
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.put("WWW-Authenticate", "Bearer realm=\"mamori\"");
        }
        return new Answer(problem.type().status(), headers, body(problem, language, path));
    }

    /** The problem's JSON text. */
    String body(ProblemException problem, Language language, String path) {
        try {
            return json.writeValueAsString(ProblemBody.of(problem, language, path));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
