package dev.mamori.notification.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * How an endpoint has answered lately. After some failures in a row its circuit opens: nothing is sent for a while, then
 * one message tries; each further opening lasts twice as long. Failing for long, it is switched off. What fails while it
 * is paused (it asked for that, or its circuit is open) was sent before the pause and says nothing new: not counted.
 *
 * @param failures counted failures since the last success or opening, 0 or more
 * @param failingSince the first counted failure since the last success; null when there is none
 * @param openings how often the circuit has opened since the last success
 * @param circuitUntil nothing is sent before; null when the circuit is closed
 */
record EndpointHealth(int failures, Instant failingSince, int openings, Instant circuitUntil) {
    static final EndpointHealth GOOD = new EndpointHealth(0, null, 0, null);
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param opensAfter failures in a row that open the circuit, 1 or more
     * @param shortest how long the first opening lasts
     * @param longest the bound of the doubling
     * @param switchOffAfter how long an endpoint may fail without a success
     */
    record Rules(int opensAfter, Duration shortest, Duration longest, Duration switchOffAfter) {
        Rules {
            if (opensAfter < 1 || shortest.isNegative() || longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException("opens-after must be 1 or more, shortest at most longest");
            }
        }
    }

    /** @param pausedUntilOrNull until when the endpoint asked to be left alone */
    EndpointHealth failed(Instant now, Instant pausedUntilOrNull, Rules rules) {
        if (isBefore(now, pausedUntilOrNull) || isBefore(now, circuitUntil)) {
            return this;
        }
        Instant since = failingSince == null ? now : failingSince;
        // Once it has opened, the message that tries decides alone.
        if (openings == 0 && failures + 1 < rules.opensAfter()) {
            return new EndpointHealth(failures + 1, since, 0, null);
        }
        return new EndpointHealth(0, since, openings + 1, now.plus(opening(rules)));
    }

    /** It asked for a pause: the time until its end is not time of failing. */
    EndpointHealth paused(Duration wait) {
        return failingSince == null
                ? this
                : new EndpointHealth(failures, failingSince.plus(wait), openings, circuitUntil);
    }

    boolean mustBeSwitchedOff(Instant now, Rules rules) {
        return failingSince != null && !now.isBefore(failingSince.plus(rules.switchOffAfter()));
    }

    /** After an opening one message tries before the others follow. */
    boolean onlyOneTries() {
        return openings > 0;
    }

    private Duration opening(Rules rules) {
        Duration length = rules.shortest().multipliedBy(1L << Math.min(openings, MOST_DOUBLINGS));
        return length.compareTo(rules.longest()) > 0 ? rules.longest() : length;
    }

    private static boolean isBefore(Instant now, Instant untilOrNull) {
        return untilOrNull != null && now.isBefore(untilOrNull);
    }
}
