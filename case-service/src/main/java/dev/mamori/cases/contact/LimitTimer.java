package dev.mamori.cases.contact;

import dev.mamori.cases.guard.OperationLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a running contact goes over the time of its queue, if it goes on as it is. Pure. */
final class LimitTimer {
    private LimitTimer() {}

    /**
     * The first moment at which the contact is over the limit: a second after it is reached.
     *
     * @return empty without a limit, after the end, and while nobody talks: then the next event sets it anew
     */
    static Optional<Instant> dueAt(Contact contact, OperationLimits limits) {
        if (limits.time() == null || contact.endedAt() != null) {
            return Optional.empty();
        }
        Segment now = contact.segments().getLast();
        if (now.kind() != SegmentKind.TALK) {
            return Optional.empty();
        }
        Duration before = contact.total(SegmentKind.TALK, now.from());
        return Optional.of(now.from().plus(limits.time()).minus(before).plusSeconds(1));
    }
}
