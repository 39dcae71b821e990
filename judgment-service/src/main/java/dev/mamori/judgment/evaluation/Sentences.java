package dev.mamori.judgment.evaluation;

import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as sentences for the people who judge. */
final class Sentences {
    private Sentences() {}

    /** For example: 「ATTの3倍以上」は2.39倍（28分40秒）で、基準の3倍以上に達していません（L194）。 */
    static Text finding(Candidate found) {
        var line = found.line();
        var comparator = line.metric().comparator();
        var unit = found.measure().unit();
        var threshold = plain(found.threshold());
        var ja = "「" + line.label().ja() + "」は" + value(found, true) + "で、基準の" + threshold + unit.ja() + comparator.ja()
                + endingJa(found) + "（" + line.seed() + "）。";
        var en = line.label().en() + ": " + value(found, false) + "; the line is " + comparator.en() + " " + threshold
                + " " + unit.en() + " and " + endingEn(found) + " (" + line.seed() + ").";
        return Text.of(ja, en);
    }

    /** Confirmed words or acts. */
    static Text confirmed(Text label, int times, String seed) {
        return Text.of(
                "「" + label.ja() + "」に当たる言動が" + times + "件、人によって確認されています（" + seed + "）。",
                label.en() + ": " + times + " confirmed by a person (" + seed + ").");
    }

    /** Confirmed, but what must have happened before did not. */
    static Text conditionMissing(Text label, List<Text> unmet, String seed) {
        return Text.of(
                "「" + label.ja() + "」には次の条件が満たされていません：" + joinJa(unmet) + "（" + seed + "）。",
                label.en() + ": a condition is missing: " + joinEn(unmet) + " (" + seed + ").");
    }

    /** 28分40秒, or 28:40 in English. */
    static String time(Duration time, boolean ja) {
        var minutes = time.toMinutes();
        var seconds = (time.toSecondsPart() < 10 ? "0" : "") + time.toSecondsPart();
        return ja ? minutes + "分" + seconds + "秒" : minutes + ":" + seconds;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String value(Candidate found, boolean ja) {
        return switch (found.measure()) {
            case Measure.Time(var time) -> time(time, ja);
            case Measure.Multiple(var time, var average) ->
                found.shown()
                        + (ja
                                ? "倍（" + time(time, true) + " ÷ " + time(average, true) + "）"
                                : " times (" + time(time, false) + " / " + time(average, false) + ")");
            case Measure.Count(var count) -> ja ? count + "回" : String.valueOf(count);
        };
    }

    private static String endingJa(Candidate found) {
        if (!found.reached()) {
            return "に達していません";
        }
        return found.unmet().isEmpty() ? "に達しています" : "に達していますが、次の条件が満たされていません：" + joinJa(found.unmet());
    }

    private static String endingEn(Candidate found) {
        if (!found.reached()) {
            return "is not reached";
        }
        return found.unmet().isEmpty() ? "is reached" : "is reached, but: " + joinEn(found.unmet());
    }

    private static String joinJa(List<Text> unmet) {
        return unmet.stream().map(Text::ja).collect(Collectors.joining("／"));
    }

    private static String joinEn(List<Text> unmet) {
        return unmet.stream().map(Text::en).collect(Collectors.joining("; "));
    }
}
