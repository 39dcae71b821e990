package dev.mamori.platform.events;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a retry achieved for the event's subject. */
@RegisterForReflection
@Schema(description = "What a retry achieved for the event's subject.")
public record ParkedRetryView(
        @Schema(description = "How many events were applied now.")
        int applied,

        @Schema(description = "How many of the subject are still parked.")
        int stillParked) {}
