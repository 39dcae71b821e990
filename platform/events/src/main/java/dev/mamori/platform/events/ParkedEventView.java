package dev.mamori.platform.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked event as an administrator sees it: without its data, which is case content. */
@RegisterForReflection
@Schema(description = "An event that could not be applied, without its data, which is case content.")
public record ParkedEventView(
        @Schema(description = "The id under which it is parked.")
        UUID id,

        @Schema(nullable = true, description = "Null in the feed of the registries.")
        String clientId,

        @Schema(description = "The service it came from.", examples = "case")
        String source,

        @Schema(description = "The id of the event in its feed.")
        UUID eventId,

        @Schema(description = "What happened.", examples = "dev.mamori.case.opened.v1")
        String type,

        @Schema(description = "The id of the thing it happened to.")
        String subject,

        @Schema(description = "Its place in the feed it came in.")
        long position,

        @Schema(description = "Names of the faults; the log of that time has more.")
        String reason,

        @Schema(description = "0 when it only waits behind an earlier event of its subject.")
        int tries,

        @Schema(description = "When it was parked.") Instant parkedAt) {

    static ParkedEventView of(ParkedEvent parked) {
        CloudEvent event = parked.event();
        return new ParkedEventView(
                parked.id(),
                event.clientid(),
                parked.source(),
                event.id(),
                event.type(),
                event.subject(),
                event.position(),
                parked.reason(),
                parked.tries(),
                parked.parkedAt());
    }
}
