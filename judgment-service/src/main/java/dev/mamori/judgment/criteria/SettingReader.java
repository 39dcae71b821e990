package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one value of a set and says why it cannot be taken. */
final class SettingReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

    private SettingReader() {}

    sealed interface Reading {}

    record Read(Setting setting) implements Reading {}

    record Refused(String code, Text why) implements Reading {}

    static Reading read(Parameter parameter, Object value) {
        if (value == null) {
            return parameter.threshold()
                    ? new Read(new Setting.NotAgreed())
                    : new Refused(
                            "VALUE_MISSING",
                            Text.of(
                                    parameter.name() + " は空にできません。空にできるのは判定ラインの数値だけです。",
                                    parameter.name()
                                            + " cannot be left open; only the number of a judgment line can."));
        }
        if (value instanceof Map<?, ?> withUnit) {
            return withUnit(parameter, withUnit);
        }
        if (parameter.unit() == Unit.SEGMENT) {
            return segments(parameter, value);
        }
        return checked(parameter, amount(parameter.unit(), value));
    }

    /** Minutes of a queue's average; null when none is written. */
    static Reading minutes(Object value) {
        if (value == null) {
            return null;
        }
        return value(Unit.MINUTE, amount(Unit.MINUTE, value), false, false);
    }

    private static Reading withUnit(Parameter parameter, Map<?, ?> written) {
        var unit = written.get("unit");
        if (!written.containsKey("value")
                || !(unit instanceof String name)
                || !name.toUpperCase(Locale.ROOT).equals(parameter.unit().name())) {
            return wrongUnit(parameter.unit(), written);
        }
        return written.get("value") instanceof Map<?, ?>
                ? wrongUnit(parameter.unit(), written)
                : read(parameter, written.get("value"));
    }

    private static Reading segments(Parameter parameter, Object value) {
        if (!(value instanceof List<?> names) || names.isEmpty()) {
            return wrongUnit(parameter.unit(), value);
        }
        var kinds = EnumSet.noneOf(SegmentKind.class);
        for (var name : names) {
            try {
                kinds.add(SegmentKind.valueOf(String.valueOf(name)));
            } catch (IllegalArgumentException unknown) {
                return wrongUnit(parameter.unit(), name);
            }
        }
        return new Read(new Setting.Segments(kinds));
    }

    private static Reading checked(Parameter parameter, BigDecimal amount) {
        var whole = parameter.unit() == Unit.COUNT;
        var mayBeZero = parameter.unit() == Unit.COUNT && !parameter.threshold();
        return value(parameter.unit(), amount, whole, mayBeZero);
    }

    private static Reading value(Unit unit, BigDecimal amount, boolean whole, boolean mayBeZero) {
        if (amount == null) {
            return wrongUnit(unit, null);
        }
        if (amount.signum() < 0) {
            return new Refused("VALUE_NEGATIVE", Text.of("負の値は使えません。", "A negative value is not possible."));
        }
        if (amount.signum() == 0 && !mayBeZero) {
            return new Refused("VALUE_ZERO", Text.of("0より大きい値を指定してください。", "The value must be greater than 0."));
        }
        if (whole && amount.stripTrailingZeros().scale() > 0) {
            return new Refused("VALUE_NOT_WHOLE", Text.of("回数は整数で指定してください。", "A count is a whole number."));
        }
        if (amount.compareTo(MOST) > 0) {
            return new Refused("VALUE_TOO_GREAT", Text.of("値が大きすぎます。", "The value is too great."));
        }
        return new Read(new Setting.Amount(amount));
    }

    /** The number in the unit; null when it cannot be read as that. */
    private static BigDecimal amount(Unit unit, Object value) {
        return switch (value) {
            case BigDecimal exact -> exact;
            case Double fraction -> Double.isFinite(fraction) ? BigDecimal.valueOf(fraction) : null;
            case Number whole -> new BigDecimal(whole.toString());
            case String words when unit == Unit.MINUTE || unit == Unit.DAY -> duration(unit, words);
            default -> null;
        };
    }

    private static BigDecimal duration(Unit unit, String words) {
        var clock = CLOCK.matcher(words);
        if (unit == Unit.MINUTE && clock.matches()) {
            var seconds = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
            return Amounts.inMinutes(Duration.ofSeconds(seconds));
        }
        try {
            var minutes = Amounts.inMinutes(Duration.parse(words));
            return unit == Unit.MINUTE ? minutes : minutes.divide(BigDecimal.valueOf(1440), 12, RoundingMode.FLOOR);
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return null;
        }
    }

    /** What can be written instead. */
    private static Text form(Unit unit) {
        return switch (unit) {
            case SEGMENT -> {
                var kinds = Stream.of(SegmentKind.values()).map(Enum::name).toList();
                yield Text.of(
                        String.join("・", kinds) + " から1つ以上を並べてください（例 [\"TALK\"]）。",
                        "Send a list of " + String.join(", ", kinds) + ", for example [\"TALK\"].");
            }
            case MINUTE -> Text.of("例: 60、\"PT1H\"、\"60:00\"。", "For example 60, \"PT1H\" or \"60:00\".");
            case DAY -> Text.of("例: 30、\"P30D\"。", "For example 30 or \"P30D\".");
            default -> Text.of("例: 3。", "For example 3.");
        };
    }

    private static Refused wrongUnit(Unit unit, Object value) {
        return new Refused(
                "UNIT_WRONG",
                Text.of(
                        "値「" + value + "」は単位（" + unit.ja() + "）に合いません。"
                                + form(unit).ja(),
                        "The value \"" + value + "\" does not fit the unit ("
                                + unit.name().toLowerCase(Locale.ROOT) + "). "
                                + form(unit).en()));
    }
}
