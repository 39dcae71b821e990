package dev.mamori.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One fact in a feed, a CloudEvents 1.0 record in JSON.
 *
 * @param specversion always {@code 1.0}
 * @param id unique over all feeds
 * @param source the service that wrote it, for example {@code /mamori/case-service}
 * @param type what happened, for example {@code dev.mamori.case.opened.v1}; a breaking change is a new type
 * @param subject the id of the thing it happened to
 * @param time when it happened, in the domain's time
 * @param datacontenttype always {@code application/json}
 * @param clientid the client it belongs to; absent in the feed of the registries
 * @param traceparent the W3C trace context in which it was written; absent when there was none
 * @param position its place in the client's feed: 1, 2, 3 without gaps, in the order of the commits
 * @param data what happened, by the type's JSON Schema
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One fact in a feed: a CloudEvents 1.0 record in JSON.")
public record CloudEvent(
        @Schema(description = "Always 1.0.", examples = "1.0")
        String specversion,

        @Schema(description = "Unique over all feeds.") UUID id,

        @Schema(description = "The service that wrote it.", examples = "/mamori/case-service")
        String source,

        @Schema(description = "What happened; a breaking change is a new type.", examples = "dev.mamori.case.opened.v1")
        String type,

        @Schema(description = "The id of the thing it happened to.")
        String subject,

        @Schema(description = "When it happened, in the domain's time.")
        Instant time,

        @Schema(description = "Always application/json.", examples = "application/json")
        String datacontenttype,

        @Schema(nullable = true, description = "The client it belongs to; absent in the feed of the registries.")
        String clientid,

        @Schema(nullable = true, description = "The W3C trace context in which it was written.")
        String traceparent,

        @Schema(description = "Its place in the client's feed: 1, 2, 3 without gaps, in commit order.")
        long position,

        @Schema(implementation = Object.class, description = "What happened, by the JSON Schema of the type.")
        JsonNode data) {

    /** An event as a feed would give it; for tests of handlers. */
    public static CloudEvent of(String source, String type, ClientId clientOrNull, String subject, JsonNode data) {
        String client = clientOrNull == null ? null : clientOrNull.value();
        return new CloudEvent(
                "1.0", Ids.next(), source, type, subject, Instant.now(), "application/json", client, null, 1, data);
    }

    /** The client it belongs to; empty in the feed of the registries. */
    public Optional<ClientId> client() {
        return Optional.ofNullable(clientid).map(ClientId::new);
    }

    /** The data as a record; members that the record does not know are ignored, because producers may add some. */
    public <T> T dataAs(Class<T> type, ObjectMapper json) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
