package dev.mamori.cases.guard;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The operation rules of a queue: over them the communicator herself may end the contact or escalate (REQ-9.1, REQ-9.2).
 * They are the centre's own and not the lines of judgment (T17): 超えた is more than, 以上 would be at least.
 *
 * @param time of talk, holds left out; null for no limit
 * @param contacts about one matter after its answer; null for no limit
 */
public record OperationLimits(Duration time, Integer contacts) {
    public static final OperationLimits NONE = new OperationLimits(null, null);

    public OperationLimits {
        if ((time != null && !time.isPositive()) || (contacts != null && contacts < 1)) {
            throw new IllegalArgumentException("a limit is more than nothing");
        }
    }

    /** Whether the talk is over the limit: 60:00 is not, 60:01 is. Whole seconds count. */
    public boolean isOver(Duration talk) {
        return time != null && talk.truncatedTo(ChronoUnit.SECONDS).compareTo(time) > 0;
    }

    /** Whether the count is over the limit: with a limit of 3, the third is not and the fourth is. */
    public boolean isOver(int contacts) {
        return this.contacts != null && contacts > this.contacts;
    }
}
