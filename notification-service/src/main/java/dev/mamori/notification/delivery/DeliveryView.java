package dev.mamori.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery with its log. */
@Schema(
        name = "Delivery",
        requiredProperties = {
            "deliveryId",
            "messageId",
            "eventType",
            "webhookId",
            "state",
            "tries",
            "createdAt",
            "attempts"
        },
        description = "A notice on its way to an endpoint, with every try. It holds nothing of the notice but its id.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        @Schema(description = "Id of the delivery.") UUID deliveryId,

        @Schema(
                description =
                        "Sent as `webhook-id`, the same over all tries: the notice's id, or this one's of a test.")
        UUID messageId,

        @Schema(description = "The notice; absent for a test.", nullable = true)
        UUID noticeId,

        @Schema(description = "What is sent.", examples = "dev.mamori.notice.created.v1")
        String eventType,

        @Schema(description = "Id of the endpoint.") UUID webhookId,
        @Schema(description = "Where it stands.") DeliveryState state,

        @Schema(description = "How many tries were begun.", minimum = "0")
        int tries,

        @Schema(description = "When it is sent next; only while PENDING.", nullable = true)
        Instant nextTryAt,

        @Schema(description = "When the notice came to be, in the domain's time.")
        Instant createdAt,

        @Schema(description = "When it was delivered, given up or cancelled.", nullable = true)
        Instant endedAt,

        @Schema(description = "The tries that have ended, the first one first.")
        List<AttemptView> attempts) {

    /** One try. */
    @Schema(
            name = "DeliveryAttempt",
            requiredProperties = {"number", "outcome", "startedAt", "endedAt"},
            description = "One try. Times are real time, also where the domain's time is set for a demonstration.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AttemptView(
            @Schema(description = "1 for the first try.", minimum = "1")
            int number,

            @Schema(description = "How it ended.") Outcome outcome,

            @Schema(description = "HTTP status of the answer, if there was one.", nullable = true)
            Integer status,

            @Schema(description = "When it began.") Instant startedAt,
            @Schema(description = "When it ended.") Instant endedAt) {}
}
