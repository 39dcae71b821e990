package dev.mamori.platform.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the application under test. It runs with the system's until a test sets or advances it, and does so again
 * before the next test. {@code @Inject MutableClock} is the domain's time, {@code @Inject @RealTime MutableClock} the
 * technical one.
 */
public final class MutableClock extends Clock {
    private final ZoneId zone;
    private final AtomicReference<Clock> current;

    public MutableClock() {
        this(ZoneOffset.UTC, new AtomicReference<>(Clock.systemUTC()));
    }

    private MutableClock(ZoneId zone, AtomicReference<Clock> current) {
        this.zone = zone;
        this.current = current;
    }

    /** Stands still at this instant. */
    public void set(Instant instant) {
        current.set(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** As {@link #set(Instant)}, with an RFC 3339 text. */
    public void set(String instant) {
        set(OffsetDateTime.parse(instant).toInstant());
    }

    /** Goes on (or back) by this much; a clock that stands still stands still there. */
    public void advance(Duration duration) {
        current.updateAndGet(clock -> Clock.offset(clock, duration));
    }

    /** Runs with the system's clock again. */
    public void reset() {
        current.set(Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        return current.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MutableClock(other, current);
    }
}
