package dev.mamori.blocklist.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block entry as shown. */
@Schema(name = "BlockEntry", description = "A number that is refused on named queues for a time.")
public record BlockEntryView(
        @Schema(description = "The entry's id.", required = true)
        UUID entryId,

        @Schema(description = "The request it came out of.", required = true)
        UUID requestId,

        @Schema(description = "The case behind it.") UUID caseId,

        @Schema(description = "State by the clock.", required = true)
        EntryState state,

        @Schema(
                description = "Masked to the last four digits in lists and for the roles client and auditor.",
                examples = "****0010",
                required = true)
        String number,

        @Schema(description = "Queues that refuse it.", required = true)
        List<String> queueIds,

        @Schema(description = "First instant of the block.", required = true)
        Instant from,

        @Schema(description = "First instant after the block.", required = true)
        Instant until,

        @Schema(description = "Judgments it rests on.", required = true)
        List<UUID> judgmentIds,

        @Schema(description = "Channels that stay open, as announced.", required = true)
        List<String> alternativeChannels,

        @Schema(description = "When it was approved.", required = true)
        Instant approvedAt,

        @Schema(description = "When it is looked at again (BR-20).", required = true)
        Instant reReviewAt,

        @Schema(description = "When it was suspended.") Instant suspendedAt,
        @Schema(description = "Why it was suspended.") String suspendedFor,
        @Schema(description = "When a person ended it.") Instant revokedAt,
        @Schema(description = "Who ended it.") String revokedBy,
        @Schema(description = "Why, in words.") String revocationReason,
        @Schema(description = "When it ended.") Instant endedAt,
        @Schema(description = "How it ended.") EndReason endReason,

        @Schema(description = "As which class of personal data it is handled (REQ-15.4).", required = true)
        DataClass dataClass,

        @Schema(description = "When its number and words were erased, with the case; absent while they are kept.")
        Instant erasedAt) {
    static BlockEntryView of(BlockEntryRow row, BlockEntry entry, boolean wholeNumber, Instant now) {
        return new BlockEntryView(
                row.entryId,
                row.requestId,
                row.caseId,
                entry.state(now),
                wholeNumber ? entry.number().e164() : entry.number().masked(),
                row.queueIds,
                row.startsAt,
                row.endsAt,
                row.judgmentIds,
                row.channels,
                row.approvedAt,
                entry.plan().at(),
                row.suspendedAt,
                row.suspendedFor,
                row.revokedAt,
                row.revokedBy,
                row.revocationReason,
                row.endedAt,
                row.endReason,
                DataClass.of(row.judgmentIds.size(), row.suspendedAt != null, row.endReason),
                row.erasedAt);
    }
}
