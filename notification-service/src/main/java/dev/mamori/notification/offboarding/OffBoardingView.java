package dev.mamori.notification.offboarding;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an off-boarding ended. */
@Schema(
        name = "OffBoarding",
        requiredProperties = {"clientId", "leftAt", "webhooksEnded", "addressesErased", "mailsCancelled"},
        description = "What the off-boarding of a client ended.")
public record OffBoardingView(
        @Schema(description = "Id of the client.", examples = "CL-MRI")
        String clientId,

        @Schema(description = "When the client left; the first time counts.")
        Instant leftAt,

        @Schema(description = "Endpoints that are not called any more; their secrets are erased.", minimum = "0")
        int webhooksEnded,

        @Schema(description = "Contacts and department addresses that were erased.", minimum = "0")
        int addressesErased,

        @Schema(description = "Mails that were not yet sent and will not be.", minimum = "0")
        int mailsCancelled) {}
