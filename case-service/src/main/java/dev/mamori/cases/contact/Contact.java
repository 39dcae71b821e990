package dev.mamori.cases.contact;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A contact as its events tell it; see {@link ContactTimeline#of}.
 *
 * @param queue the last one that took it, or null when no event told yet
 * @param centre as {@code queue}
 * @param startedAt the earliest moment known
 * @param endedAt null while it goes on
 * @param matterDoneAt when the customer's matter was settled, or null
 * @param staff who took part, in order of appearance: they handled it, and so neither judge nor review it
 * @param handler who handled it last, or null
 * @param waited time in queues before somebody answered; context of the mood, never counted (REQ-12.5.2); or null
 */
public record Contact(
        String callId,
        Channel channel,
        QueueId queue,
        CentreId centre,
        CallerLine from,
        Instant startedAt,
        Instant endedAt,
        Instant matterDoneAt,
        List<Segment> segments,
        List<SpokenWords> utterances,
        List<StaffId> staff,
        StaffId handler,
        Duration waited) {
    public Contact {
        segments = List.copyOf(segments);
        utterances = List.copyOf(utterances);
        staff = List.copyOf(staff);
    }

    /** From the first moment to the end, or to {@code now}. No rule counts by it (SC-01). */
    public Duration total(Instant now) {
        return sum(segments, now);
    }

    /** Sum of one kind of segment. */
    public Duration total(SegmentKind kind, Instant now) {
        return sum(segments.stream().filter(each -> each.kind() == kind).toList(), now);
    }

    /** Share of the hold in the whole, 0 to 100, rounded: an item of service improvement (REQ-8.7, SC-01). */
    public int holdSharePercent(Instant now) {
        long whole = total(now).toMillis();
        return whole == 0 ? 0 : Math.round(100f * total(SegmentKind.HOLD, now).toMillis() / whole);
    }

    private static Duration sum(List<Segment> segments, Instant now) {
        return segments.stream().map(each -> each.length(now)).reduce(Duration.ZERO, Duration::plus);
    }
}
