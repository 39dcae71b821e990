package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads JSON bodies as Quarkus does, with two differences: an empty body is refused, so that no resource meets null (who
 * has nothing to say sends an empty object), and what is wrong is told as a problem.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodyReader extends ServerJacksonMessageBodyReader {
    /** For the container. */
    public JsonBodyReader() {}

    @Inject
    public JsonBodyReader(Instance<ObjectMapper> mapper) {
        super(mapper);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object value;
        try {
            value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        } catch (JsonProcessingException wrong) {
            throw translated(wrong, wrong);
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException wrong ? translated(wrong, wrapped) : wrapped;
        }
        if (value == null) {
            throw Problems.invalid(
                    Text.of("JSON の本文が必要です（内容がなければ {} を送ってください）。", "A JSON body is required; send {} for nothing."));
        }
        return value;
    }

    private static RuntimeException translated(JsonProcessingException wrong, Exception otherwise) {
        var problem = JsonErrors.problem(wrong);
        return problem != null ? problem : new IllegalStateException(otherwise);
    }
}
