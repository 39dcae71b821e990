package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Amounts;
import dev.mamori.judgment.criteria.Comparison;
import dev.mamori.judgment.criteria.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** A measured value that is compared with a line exactly: times in nanoseconds, ratios without dividing. */
sealed interface Measure {
    /** The sign of (value - line). */
    int against(BigDecimal line);

    /** The sign of (value - other value), of the same kind. */
    int compare(Measure other);

    /** The value in its unit, cut to twelve decimals; for showing, not for lines. */
    BigDecimal precise();

    /** The value to two decimals, rounded unless that would move it over the line or off it. */
    default BigDecimal shown(Comparison comparison, BigDecimal line) {
        var rounded = precise().setScale(2, RoundingMode.HALF_UP);
        return comparison.reached(rounded.compareTo(line)) == reaches(comparison, line)
                ? rounded
                : precise().setScale(2, RoundingMode.FLOOR);
    }

    Unit unit();

    default boolean reaches(Comparison comparison, BigDecimal line) {
        return comparison.reached(against(line));
    }

    default boolean positive() {
        return against(BigDecimal.ZERO) > 0;
    }

    /** A time, compared in minutes. */
    record Time(Duration time) implements Measure {
        @Override
        public int against(BigDecimal line) {
            return Amounts.nanos(time).compareTo(Amounts.minutesInNanos(line));
        }

        @Override
        public int compare(Measure other) {
            return time.compareTo(((Time) other).time);
        }

        @Override
        public BigDecimal precise() {
            return Amounts.inMinutes(time);
        }

        @Override
        public Unit unit() {
            return Unit.MINUTE;
        }
    }

    /** A time as a multiple of an average; 2.99 times is not 3 times. */
    record Multiple(Duration time, Duration average) implements Measure {
        @Override
        public int against(BigDecimal line) {
            return Amounts.nanos(time).compareTo(line.multiply(Amounts.nanos(average)));
        }

        @Override
        public int compare(Measure other) {
            var that = (Multiple) other;
            return Amounts.nanos(time)
                    .multiply(Amounts.nanos(that.average))
                    .compareTo(Amounts.nanos(that.time).multiply(Amounts.nanos(average)));
        }

        @Override
        public BigDecimal precise() {
            return Amounts.nanos(time).divide(Amounts.nanos(average), 12, RoundingMode.FLOOR);
        }

        @Override
        public Unit unit() {
            return Unit.RATIO;
        }

        /** The time at which the line is reached. */
        Duration timeAt(BigDecimal line) {
            var nanos = line.multiply(Amounts.nanos(average)).setScale(0, RoundingMode.CEILING);
            return Duration.ofNanos(nanos.longValueExact());
        }
    }

    /** A number of times. */
    record Count(int count) implements Measure {
        @Override
        public int against(BigDecimal line) {
            return BigDecimal.valueOf(count).compareTo(line);
        }

        @Override
        public int compare(Measure other) {
            return Integer.compare(count, ((Count) other).count);
        }

        @Override
        public BigDecimal precise() {
            return BigDecimal.valueOf(count);
        }

        @Override
        public BigDecimal shown(Comparison comparison, BigDecimal line) {
            return precise();
        }

        @Override
        public Unit unit() {
            return Unit.COUNT;
        }
    }
}
