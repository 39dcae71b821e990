package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.switchoff.SwitchView;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to "why was this call refused, or not?". */
@Schema(name = "Explanation", description = "Why a call was refused or put through, with what stands behind it.")
public record ExplanationView(
        @Schema(description = "Whether such a call was to be refused then.", required = true)
        boolean refused,

        @Schema(description = "Why.", required = true) ExplanationReason reason,

        @Schema(description = "Why, in words.", required = true)
        Text text,

        @Schema(description = "The instant asked about.", required = true)
        Instant at,

        @Schema(description = "The queue that was called.") String queueId,

        @Schema(description = "The queue's policy as it was then.")
        PolicyView policy,

        @Schema(description = "Every entry of the number that there ever was, and what it meant.", required = true)
        List<ConsideredEntryView> entries,

        @Schema(description = "The latest switching before that instant that concerned the client.")
        SwitchView.SwitchLogView lastSwitching,

        @Schema(
                description = "Calls of this kind that were really refused within five minutes before or after.",
                required = true)
        List<RecordedCallView> recordedCalls) {

    /** A queue's policy at an instant. */
    @Schema(name = "PastPolicy", description = "A queue's policy as it was.")
    public record PolicyView(
            @Schema(
                    description =
                            "Since when it was so; absent when it is older than the record, then the present policy"
                                    + " is shown.")
            Instant since,

            @Schema(description = "Whether it was protected.", required = true)
            boolean isProtected,

            @Schema(description = "Whether 非通知設定 was to be refused.", required = true)
            boolean rejectsUserRefused,

            @Schema(description = "When the client had agreed.")
            Instant agreedAt,

            @Schema(description = "Who had agreed.") String agreedBy,

            @Schema(description = "Whether all refusal was switched off.", required = true)
            boolean refusalsOff,

            @Schema(description = "Whether the refusal of withheld numbers was switched off.", required = true)
            boolean withheldRefusalsOff) {}

    /** An entry and what it meant for the call. */
    @Schema(name = "ConsideredEntry", description = "An entry of the number and what it meant for the call.")
    public record ConsideredEntryView(
            @Schema(description = "The entry.", required = true)
            UUID entryId,

            @Schema(description = "The request behind it.", required = true)
            UUID requestId,

            @Schema(description = "The case behind it.") UUID caseId,

            @Schema(description = "The block criteria it was approved under.")
            String criteriaVersion,

            @Schema(description = "What it meant.", required = true)
            EntryEffect effect,

            @Schema(description = "In words.", required = true)
            Text text) {}

    /** A call that was refused. */
    @Schema(name = "RecordedCall", description = "A call that was refused.")
    public record RecordedCallView(
            @Schema(description = "Its id.", required = true)
            UUID refusedCallId,

            @Schema(description = "When.", required = true) Instant refusedAt,
            @Schema(description = "The PBX's id.") String callId,

            @Schema(description = "Why.", required = true) String reason,
            @Schema(description = "The entry.") UUID entryId) {}
}
