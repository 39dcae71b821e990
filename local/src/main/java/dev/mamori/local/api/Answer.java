package dev.mamori.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param caller who called, as people say it
 * @param request method and path, for messages
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body the body; empty when there was none
 */
public record Answer(String caller, String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fails with the whole answer when the status is none of these. */
    public Answer expect(int... expected) {
        if (Arrays.stream(expected).noneMatch(each -> each == status)) {
            throw new UnexpectedAnswer("%s (%s): expected %s, was %d %s"
                    .formatted(request, caller, Arrays.toString(expected), status, body));
        }
        return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UnexpectedAnswer("%s: no JSON: %d %s".formatted(request, status, body));
        }
    }

    /** The value at this JSON pointer, which must be there. */
    public String text(String pointer) {
        var value = json().at(pointer);
        if (value.isMissingNode()) {
            throw new UnexpectedAnswer("%s: nothing at %s in %s".formatted(request, pointer, body));
        }
        return value.asText();
    }

    /** The version of the thing, quoted as it was sent. */
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }
}
