package dev.mamori.cases.guard;

import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.util.List;

/**
 * Who is called when nobody acknowledges an alert of a centre, one after the other.
 *
 * @param people in the order in which they are called; the last one stays called
 * @param climbAfter how long each has to acknowledge it
 */
public record DutyRoster(List<StaffId> people, Duration climbAfter) {
    public DutyRoster {
        people = List.copyOf(people);
        if (!climbAfter.isPositive()) {
            throw new IllegalArgumentException("an alert climbs after some time");
        }
    }

    /** Who is called at a level; null when nobody is on the roster. */
    public StaffId at(int level) {
        return people.isEmpty() ? null : people.get(Math.min(level, people.size() - 1));
    }

    /** Whether somebody comes after this level. */
    public boolean climbsFrom(int level) {
        return level + 1 < people.size();
    }
}
