package dev.mamori.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did what, as it was recorded with the change.
 *
 * @param position its place in the chain; absent in the second before it is sealed
 * @param erased whether its words were erased; who, what and when stay
 */
@Schema(name = "AuditEntry", description = "Who did what, as it was recorded with the change.")
public record AuditEntryView(
        @Schema(description = "Id of the entry.") UUID auditEntryId,

        @Schema(description = "Order in which this service recorded it.")
        long sequence,

        @Schema(nullable = true, description = "Its place in the chain; absent in the second before it is sealed.")
        Long position,

        @Schema(description = "When it was done.") Instant occurredAt,

        @Schema(
                description = "Who did it: a `staff_id`, the id of a machine's key, or a service.",
                examples = "SV-0012")
        String actorId,

        @Schema(description = "PERSON, MACHINE or SERVICE.", examples = "PERSON")
        String actorKind,

        @Schema(description = "What was done, in the past tense.", examples = "JUDGMENT_SIGNED")
        String action,

        @Schema(description = "The kind of thing it was done to.", examples = "judgment")
        String subjectType,

        @Schema(description = "Its id.") String subjectId,

        @Schema(nullable = true, description = "The reason the actor gave.")
        String reason,

        @Schema(implementation = Object.class, description = "Further facts; empty after an erasure.")
        JsonNode details,

        @Schema(description = "Whether its words were erased; who, what and when stay.")
        boolean erased,

        @Schema(nullable = true, description = "The trace under which it was done.")
        String traceId) {}
