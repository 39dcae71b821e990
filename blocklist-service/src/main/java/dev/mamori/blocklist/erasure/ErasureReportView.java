package dev.mamori.blocklist.erasure;

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
            "endedBlocks",
            "requests",
            "entries",
            "refusedCalls",
            "appeals",
            "openAppeals",
            "notes"
        },
        description =
                "What requests, entries, appeals and refused calls kept of a thing and do not keep any longer. Zeros say"
                        + " that nothing was kept here. Who decided when, terms and counts stay.")
public record ErasureReportView(
        @Schema(description = "What was erased.") ErasedSubject subject,

        @Schema(description = "Its id.", examples = "01993c1e-7a00-7000-8000-000000000001")
        String subjectId,

        @Schema(description = "Id of the event by which case-service told of it.")
        UUID eventId,

        @Schema(description = "When case-service erased it.")
        Instant erasedAt,

        @Schema(description = "When it was erased here.") Instant recordedAt,

        @Schema(description = "Blocks that still refused and ended with their case.", minimum = "0")
        int endedBlocks,

        @Schema(
                description =
                        "Requests whose number, words, checks, opinions and consents were erased; those that were not"
                                + " decided are refused.",
                minimum = "0")
        int requests,

        @Schema(description = "Entries whose number and words were erased.", minimum = "0")
        int entries,

        @Schema(description = "Refused calls whose number was erased.", minimum = "0")
        int refusedCalls,

        @Schema(description = "Appeals whose number, words, contact and answer were erased.", minimum = "0")
        int appeals,

        @Schema(description = "Appeals that wait for a decision; they are erased 30 days after it.", minimum = "0")
        int openAppeals,

        @Schema(description = "Notes at protected numbers that named it.", minimum = "0")
        int notes) {}
