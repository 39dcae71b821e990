package dev.mamori.notification.alert;

import dev.mamori.notification.webhook.ClockJump;
import java.time.Duration;
import java.time.Instant;

/**
 * Alerts of one kind that are told together, so that a bad hour is one message and a number, and not a storm.
 *
 * @param alerts how many there were since the group began, 1 or more
 * @param told how many of them were told, 1 to {@code alerts}
 * @param since when the present window began
 * @param until what comes before is only counted
 */
record AlertGroup(int alerts, int told, Instant startedAt, Instant since, Instant until) {

    /** The first alert: it is told at once. */
    static AlertGroup first(Instant now, Duration window) {
        return new AlertGroup(1, 1, now, now, now.plus(window));
    }

    /** Another alert; after a quiet window a new group begins. */
    AlertGroup another(Instant now, Duration window) {
        return !isOver(now) || waits() ? new AlertGroup(alerts + 1, told, startedAt, since, until) : first(now, window);
    }

    /** Whether some were counted that nobody was told of. */
    boolean waits() {
        return alerts > told;
    }

    /** How many are to be told now: 1 of a new group, those that were counted when the window is over, otherwise 0. */
    int toTell(Instant now) {
        return waits() && isOver(now) ? alerts - told : 0;
    }

    /** They were told; while the storm goes on the next window is counted again. */
    AlertGroup afterTelling(Instant now, Duration window) {
        return new AlertGroup(alerts, alerts, startedAt, now, now.plus(window));
    }

    /** A clock that went back must not make the window longer by as much: nobody would be told meanwhile. */
    private boolean isOver(Instant now) {
        return !now.isBefore(until) || ClockJump.happenedSince(since, now);
    }

    boolean isNew() {
        return alerts == 1;
    }
}
