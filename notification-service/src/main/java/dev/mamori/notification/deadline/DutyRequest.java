package dev.mamori.notification.deadline;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report that will be owed. */
@Schema(description = "That something became known of which the client must get a report.")
public record DutyRequest(
        @Schema(
                description =
                        "`LITIGATION`, `OUTSIDE_BODY`, `OUT_OF_MANDATE` or `PRODUCT_ACCIDENT`; the others come of the"
                                + " services' events.")
        @NotNull ReportKind kind,

        @Schema(description = "The case that it belongs to, if there is one.", nullable = true)
        UUID caseId,

        @Schema(
                description = "When it became known; the limit runs from then. Not in the future.",
                examples = "2026-11-09T16:20:00+09:00")
        @NotNull OffsetDateTime knownAt) {}
