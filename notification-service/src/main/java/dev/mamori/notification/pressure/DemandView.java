package dev.mamori.notification.pressure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded demand. */
@Schema(
        name = "ClientDemand",
        requiredProperties = {"demandId", "kind", "words", "receivedAt", "recordedBy", "createdAt"},
        description = "A demand of the client, as it was recorded. It is never changed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandView(
        @Schema(description = "Id of the record.") UUID demandId,
        @Schema(description = "What kind of demand.") DemandKind kind,
        @Schema(description = "The words.") String words,

        @Schema(description = "The judgment that it is about.", nullable = true)
        UUID judgmentId,

        @Schema(description = "When it came.") Instant receivedAt,
        @Schema(description = "Who recorded it.") String recordedBy,
        @Schema(description = "When it was recorded.") Instant createdAt) {}
