package dev.mamori.notification.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report that is owed to the client. */
@Schema(
        name = "ReportDuty",
        requiredProperties = {"dutyId", "kind", "subject", "knownAt", "dueAt", "late"},
        description = "A report that is owed to the client, with its times.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyView(
        @Schema(description = "Id of the duty.") UUID dutyId,
        @Schema(description = "The kind of report.") ReportKind kind,

        @Schema(description = "What it is about.", examples = "cases/01993c1e-7a00-7000-8000-000000000001")
        String subject,

        @Schema(description = "Since when it is known.") Instant knownAt,

        @Schema(description = "Until when it is to be made.")
        Instant dueAt,

        @Schema(description = "When it was made.", nullable = true)
        Instant reportedAt,

        @Schema(description = "The notice by which it was made.", nullable = true)
        UUID noticeId,

        @Schema(description = "It was made after its time, or its time is over and the manager was alarmed.")
        boolean late) {}
