package dev.mamori.notification.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this service erased of one thing; kept for good, it names nobody. */
@Schema(
        name = "ErasureReport",
        requiredProperties = {
            "subject",
            "subjectId",
            "eventId",
            "erasedAt",
            "recordedAt",
            "notices",
            "deliveries",
            "mails",
            "names",
            "duties"
        },
        description =
                "What notices, deliveries and mails kept of a thing and do not keep any longer. Zeros say that nothing was"
                        + " kept here. Counts and times of reports stay.")
public record ErasureReportView(
        @Schema(description = "What was erased.") ErasedSubject subject,

        @Schema(description = "Its id.", examples = "01993c1e-7a00-7000-8000-000000000001")
        String subjectId,

        @Schema(description = "Id of the event by which case-service told of it.")
        UUID eventId,

        @Schema(description = "When case-service erased it.")
        Instant erasedAt,

        @Schema(description = "When it was erased here.") Instant recordedAt,

        @Schema(description = "Notices whose words were erased.", minimum = "0")
        int notices,

        @Schema(
                description = "Deliveries whose message was erased; those that waited are not sent any more.",
                minimum = "0")
        int deliveries,

        @Schema(description = "Mails whose words were erased; those that waited are not sent any more.", minimum = "0")
        int mails,

        @Schema(description = "Names of people who acknowledged.", minimum = "0")
        int names,

        @Schema(description = "Reports that were still owed and are not owed any longer.", minimum = "0")
        int duties) {}
