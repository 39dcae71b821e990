package dev.mamori.cases.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.cases.guard.DetectionKind;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as its events tell it. */
@Schema(name = "Contact", description = "A contact as its events tell it.")
public record ContactView(
        @Schema(description = "Id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "The PBX's own id of the call.", required = true)
        String callId,

        @Schema(required = true) Channel channel,

        @Schema(description = "The queue that took it last; absent while no event told.")
        String queueId,

        @Schema(description = "The site; absent while no event told.")
        String centreId,

        @Schema(description = "The earliest moment known.", required = true)
        Instant startedAt,

        @Schema(description = "null while it goes on", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        Instant endedAt,

        @Schema(description = "When the customer's matter was settled.")
        Instant matterDoneAt,

        @Schema(required = true) FromView from,

        @Schema(description = "What it consists of, in order.", required = true)
        List<SegmentView> segments,

        @Schema(description = "The words, in order.", required = true)
        List<UtteranceView> utterances,

        @Schema(description = "From the first moment to the end; no rule counts by it.", required = true)
        long totalSeconds,

        @Schema(
                description =
                        "Talk: what counts as held time unless the agreed set says otherwise; the figure by the set is"
                                + " in the evaluation.",
                required = true)
        long heldSeconds,

        @Schema(description = "Time on hold.", required = true)
        long holdSeconds,

        @Schema(description = "Seconds in queues before somebody answered; context, never counted.")
        Long queueWaitSeconds,

        @Schema(description = "Share of the hold in the whole; an item of service improvement.", required = true)
        int holdSharePercent,

        @Schema(description = "Who handled it, in order of appearance.", required = true)
        List<String> staffIds,

        @Schema(description = "Those of them who are not registered (yet).", required = true)
        List<String> unknownStaffIds) {

    /** What may be shown of the caller's line. */
    @Schema(name = "CallerLineShown", description = "What may be shown of the caller's line.")
    public record FromView(
            @Schema(description = "The last four digits.", examples = "****0008")
            String number,

            WithheldReason withheldReason) {
        static FromView of(CallerLine line) {
            return new FromView(line.masked().orElse(null), line.withheldReason());
        }
    }

    /** A stretch of the contact. */
    @Schema(name = "Segment", description = "A stretch of the contact.")
    public record SegmentView(
            @Schema(required = true) SegmentKind kind,

            @Schema(description = "When it began.", required = true)
            Instant from,

            @Schema(description = "null while it goes on", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
            Instant to,

            @Schema(description = "Its length; up to now while it goes on.", required = true)
            long seconds) {}

    /** Words, byte for byte. */
    @Schema(name = "Utterance", description = "Words, byte for byte.")
    public record UtteranceView(
            @Schema(description = "Id of the utterance.", required = true)
            UUID utteranceId,

            @Schema(description = "When it was said.", required = true)
            Instant at,

            @Schema(required = true) Speaker speaker,

            @Schema(description = "Who handled the contact then.")
            String staffId,

            @Schema(description = "Word for word.", required = true)
            String words,

            @Schema(description = "How it was said.") String manner,

            @Schema(description = "What a machine believed to have recognised.", required = true)
            List<DetectionView> detections) {}

    /** What a machine believed to have recognised. */
    @Schema(name = "Detection", description = "What a machine believed to have recognised.")
    public record DetectionView(
            @Schema(required = true) DetectionKind kind,

            @Schema(description = "0 (none) to 1 (sure).", required = true)
            double confidence) {}

    static ContactView of(ContactId id, Contact contact, Set<StaffId> registered, Instant now) {
        return new ContactView(
                id.value(),
                contact.callId(),
                contact.channel(),
                contact.queue() == null ? null : contact.queue().value(),
                contact.centre() == null ? null : contact.centre().value(),
                contact.startedAt(),
                contact.endedAt(),
                contact.matterDoneAt(),
                FromView.of(contact.from()),
                contact.segments().stream()
                        .map(each -> new SegmentView(
                                each.kind(),
                                each.from(),
                                each.to(),
                                each.length(now).toSeconds()))
                        .toList(),
                contact.utterances().stream().map(ContactView::utterance).toList(),
                contact.total(now).toSeconds(),
                contact.total(SegmentKind.TALK, now).toSeconds(),
                contact.total(SegmentKind.HOLD, now).toSeconds(),
                contact.waited() == null ? null : contact.waited().toSeconds(),
                contact.holdSharePercent(now),
                contact.staff().stream().map(StaffId::value).toList(),
                contact.staff().stream()
                        .filter(each -> !registered.contains(each))
                        .map(StaffId::value)
                        .toList());
    }

    private static UtteranceView utterance(SpokenWords spoken) {
        Utterance said = spoken.utterance();
        return new UtteranceView(
                spoken.id(),
                spoken.at(),
                said.speaker(),
                spoken.staff() == null ? null : spoken.staff().value(),
                said.words(),
                said.manner(),
                said.detections().stream()
                        .map(each -> new DetectionView(each.kind(), each.confidence()))
                        .toList());
    }
}
