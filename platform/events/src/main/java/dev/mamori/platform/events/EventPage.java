package dev.mamori.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events that follow a cursor, in the order of their commits; none when nothing happened while the request waited. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "Events that follow a cursor, in the order of their commits.")
public record EventPage(
        @Schema(required = true, description = "The events; none when nothing happened while the request waited.")
        List<CloudEvent> events,

        @Schema(required = true, description = "Ask with this next time.")
        String cursor) {

    public EventPage {
        events = List.copyOf(events);
    }
}
