package dev.mamori.judgment.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/** Exact conversions between durations and numbers; binary fractions are never used for a line. */
public final class Amounts {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal NANOS_PER_MINUTE = BigDecimal.valueOf(60_000_000_000L);
    private static final BigDecimal NANOS_PER_DAY = BigDecimal.valueOf(86_400_000_000_000L);

    private Amounts() {}

    public static BigDecimal nanos(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).multiply(NANOS_PER_SECOND).add(BigDecimal.valueOf(time.getNano()));
    }

    /** So many minutes in nanoseconds. */
    public static BigDecimal minutesInNanos(BigDecimal minutes) {
        return minutes.multiply(NANOS_PER_MINUTE);
    }

    /** A duration of so many minutes, to the nearest nanosecond. */
    public static Duration minutes(BigDecimal minutes) {
        return nanos(minutesInNanos(minutes));
    }

    /** A duration of so many times 24 hours. */
    public static Duration days(BigDecimal days) {
        return nanos(days.multiply(NANOS_PER_DAY));
    }

    public static BigDecimal inMinutes(Duration time) {
        return nanos(time).divide(NANOS_PER_MINUTE, 12, RoundingMode.FLOOR);
    }

    private static Duration nanos(BigDecimal nanos) {
        var parts = nanos.setScale(0, RoundingMode.HALF_UP)
                .toBigInteger()
                .divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
