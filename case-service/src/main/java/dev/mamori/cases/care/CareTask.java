package dev.mamori.cases.care;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The care for one worker after one event. It opens with the event and waits for no verdict (REQ-13.4.1).
 *
 * @param queue on which it happened, or null
 * @param centre null while not known
 * @param steps in the order of time
 * @param closedAt null while it is open
 */
public record CareTask(
        UUID id,
        StaffId staff,
        UUID contact,
        QueueId queue,
        CentreId centre,
        Instant occurredAt,
        Instant openedAt,
        Instant closedAt,
        List<CareStep> steps) {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    public CareTask {
        Objects.requireNonNull(id);
        Objects.requireNonNull(staff);
        steps = List.copyOf(steps);
    }

    /** From the event to the first help (REQ-14.1); empty while nobody helped. */
    public Optional<Duration> timeToHelp() {
        return steps.stream()
                .filter(each -> each.kind() != CareKind.BREAK_ENDED)
                .findFirst()
                .map(each -> Duration.between(occurredAt, each.at()));
    }

    /** Until when the worker gets no contacts of any queue, because a break runs; null for not (REQ-13.4.2). */
    public Instant breakUntil(Instant now) {
        CareStep last = steps.stream()
                .filter(each -> each.kind() == CareKind.BREAK || each.kind() == CareKind.BREAK_ENDED)
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean runs = last != null
                && last.kind() == CareKind.BREAK
                && !last.at().isAfter(now)
                && (last.until() == null || last.until().isAfter(now));
        if (!runs) {
            return null;
        }
        return last.until() != null ? last.until() : endOfDay(now);
    }

    /** Until when she gets no contacts of the queue on which it happened: the rest of that day (SC-08). */
    public Instant awayFromQueueUntil() {
        return endOfDay(occurredAt);
    }

    private static Instant endOfDay(Instant at) {
        return at.atZone(JST).toLocalDate().plusDays(1).atStartOfDay(JST).toInstant();
    }
}
