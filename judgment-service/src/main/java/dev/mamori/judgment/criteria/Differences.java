package dev.mamori.judgment.criteria;

import dev.mamori.judgment.criteria.Terms.QueueTerms;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a version would change, as sentences that the people who sign can read (REQ-13.5.6). */
public final class Differences {
    private final CriteriaSet before;
    private final CriteriaSet after;
    private final List<Text> told = new ArrayList<>();

    private Differences(CriteriaSet before, CriteriaSet after) {
        this.before = before;
        this.after = after;
    }

    /** The sentences in the guideline's order; empty when nothing changes. */
    public static List<Text> between(CriteriaSet before, CriteriaSet after) {
        var differences = new Differences(before, after);
        differences.parameters(null);
        differences.queues();
        differences.lines();
        return List.copyOf(differences.told);
    }

    private void parameters(String queueOrNull) {
        for (var parameter : after.template().parameters().values()) {
            var old = before.setting(parameter.name(), queueOrNull);
            var now = after.setting(parameter.name(), queueOrNull);
            var asForAll = same(old, before.setting(parameter.name(), null))
                    && same(now, after.setting(parameter.name(), null));
            if (!same(old, now) && (queueOrNull == null || !asForAll)) {
                parameter(parameter, old, now, queueOrNull);
            }
        }
    }

    private void parameter(Parameter parameter, Setting old, Setting now, String queueOrNull) {
        var subject = subject(parameter);
        var whereJa = queueOrNull == null ? "" : "窓口 " + queueOrNull + " では、";
        var whereEn = queueOrNull == null ? "" : "At the desk " + queueOrNull + ", ";
        told.add(Text.of(
                whereJa + subject.ja() + "は、" + value(parameter, old).ja() + "から"
                        + value(parameter, now).ja() + "に変わります。",
                whereEn + subject.en() + " changes from "
                        + value(parameter, old).en() + " to "
                        + value(parameter, now).en() + "."));
    }

    /** The line that a parameter draws, by the name that people know it by. */
    private Text subject(Parameter parameter) {
        var lines = after.criteria().values().stream()
                .filter(line ->
                        line.counted() && line.metric().thresholdParameter().equals(parameter.name()))
                .toList();
        if (!lines.isEmpty()) {
            return Text.of(
                    lines.stream()
                                    .map(line -> after.typeOf(line).mark()
                                            + after.typeOf(line).label().ja() + "の「"
                                            + line.label().ja() + "」")
                                    .collect(Collectors.joining("と"))
                            + "の判定ライン",
                    "the line for "
                            + lines.stream()
                                    .map(line -> "\"" + line.label().en() + "\"")
                                    .collect(Collectors.joining(" and ")));
        }
        var procedures = after.template().procedures().stream()
                .filter(procedure -> parameter.name().equals(procedure.parameter()))
                .toList();
        if (!procedures.isEmpty()) {
            return Text.of(
                    "運用ルールの「" + procedures.getFirst().label() + "」",
                    "the operation limit " + procedures.getFirst().code());
        }
        return PARAMETERS.getOrDefault(
                parameter.name(), Text.of("設定 " + parameter.name(), "the setting " + parameter.name()));
    }

    private static final java.util.Map<String, Text> PARAMETERS = java.util.Map.of(
            "held_time_segments", Text.of("拘束時間とATTに数える通話の区間", "what counts as held time and as ATT"),
            "cumulative_window_days", Text.of("累積の時間を数える期間", "the window over which time is summed"),
            "repeat_window_days", Text.of("繰り返しを数える期間", "the window over which repeats are counted"),
            "cross_desk_min_distinct", Text.of("「複数の窓口・チャンネル」とみなす数", "how many desks or channels are several"),
            "att_min_sample_calls", Text.of("ATTを使うのに必要な通話数", "the calls needed before an ATT is used"));

    private static Text value(Parameter parameter, Setting setting) {
        return switch (setting) {
            case Setting.NotAgreed() -> Text.of("「数値の合意なし（個別判断）」", "\"no figure agreed (individual judgment)\"");
            case Setting.Segments(var kinds) -> {
                var names = kinds.stream().sorted().map(Enum::name).toList();
                yield Text.of(String.join("・", names), String.join(", ", names));
            }
            case Setting.Amount(var amount) ->
                Text.of(
                        plain(amount) + parameter.unit().ja(),
                        plain(amount) + " " + parameter.unit().en());
        };
    }

    private void queues() {
        var ids = new TreeSet<>(before.terms().queues().keySet());
        ids.addAll(after.terms().queues().keySet());
        for (var id : ids) {
            var old = before.queue(id);
            var now = after.queue(id);
            att(
                    id,
                    old.flatMap(QueueTerms::att),
                    now.flatMap(QueueTerms::att),
                    "平均通話時間（ATT）",
                    "average talk time (ATT)");
            att(
                    id,
                    old.flatMap(QueueTerms::averageHandling),
                    now.flatMap(QueueTerms::averageHandling),
                    "平均的な対応時間",
                    "average handling time");
            source(id, old, now);
            parameters(id);
        }
    }

    private void att(String queue, Optional<Duration> old, Optional<Duration> now, String ja, String en) {
        if (old.equals(now)) {
            return;
        }
        var nothing = Text.of("「定めなし」", "\"none\"");
        var from = old.map(Differences::time).orElse(nothing);
        var to = now.map(Differences::time).orElse(nothing);
        told.add(Text.of(
                "窓口 " + queue + " の" + ja + "は、" + from.ja() + "から" + to.ja() + "に変わります。",
                "The " + en + " of the desk " + queue + " changes from " + from.en() + " to " + to.en() + "."));
    }

    /** Where an average was taken from decides whether it can be trusted, so it is told when it changes (REQ-6.1.6). */
    private void source(String queue, Optional<QueueTerms> old, Optional<QueueTerms> now) {
        var before = old.filter(terms -> terms.att().isPresent());
        var after = now.filter(terms -> terms.att().isPresent());
        if (after.isEmpty()) {
            return;
        }
        var from = before.map(Differences::source).orElse(Text.of("「定めなし」", "\"none\""));
        var to = source(after.get());
        if (!from.equals(to)) {
            told.add(Text.of(
                    "窓口 " + queue + " の平均通話時間（ATT）のもとになった通話は、" + from.ja() + "から" + to.ja() + "に変わります。",
                    "What the average talk time (ATT) of the desk " + queue + " was taken from changes from "
                            + from.en() + " to " + to.en() + "."));
        }
    }

    private static Text source(QueueTerms terms) {
        var period = terms.attPeriod() == null ? "" : terms.attPeriod();
        return Text.of(
                terms.attSampleCalls() + "件（" + period + "）", terms.attSampleCalls() + " calls (" + period + ")");
    }

    private void lines() {
        for (var line : after.criteria().values()) {
            var old = before.criteria().get(line.code());
            if (old == null) {
                told.add(Text.of(
                        name(line).ja() + "が新しく加わります。結果は「"
                                + outcome(line.outcome()).ja() + "」です。"
                                + phrases(line).ja(),
                        name(line).en() + " is added, as "
                                + outcome(line.outcome()).en() + "."
                                + phrases(line).en()));
            } else {
                changed(old, line);
            }
        }
        before.criteria().values().stream()
                .filter(line -> !after.criteria().containsKey(line.code()))
                .forEach(line -> told.add(
                        Text.of(name(line).ja() + "はなくなります。", name(line).en() + " is no longer there.")));
    }

    private void changed(Criterion old, Criterion now) {
        if (old.outcome() != now.outcome()) {
            told.add(Text.of(
                    name(now).ja() + "の扱いは、「" + outcome(old.outcome()).ja() + "」から「"
                            + outcome(now.outcome()).ja() + "」に変わります。",
                    name(now).en() + " changes from " + outcome(old.outcome()).en() + " to "
                            + outcome(now.outcome()).en() + "."));
        }
        if (!old.label().equals(now.label())) {
            told.add(Text.of(
                    name(now).ja() + "の名前は、「" + old.label().ja() + "」から「"
                            + now.label().ja() + "」に変わります。",
                    name(now).en() + " was called \"" + old.label().en() + "\" before."));
        }
        var added = without(now.examples(), old.examples());
        if (!added.isEmpty()) {
            told.add(Text.of(
                    name(now).ja() + "の例に" + quoted(added) + "が加わります。",
                    name(now).en() + " has the new example " + quoted(added) + "."));
        }
        var gone = without(old.examples(), now.examples());
        if (!gone.isEmpty()) {
            told.add(Text.of(
                    name(now).ja() + "の例から" + quoted(gone) + "がなくなります。",
                    name(now).en() + " no longer has the example " + quoted(gone) + "."));
        }
        if (!Objects.equals(old.caution(), now.caution())) {
            told.add(Text.of(
                    name(now).ja() + "の目安は、" + figure(old.caution(), "「定めなし」") + "から" + figure(now.caution(), "「定めなし」")
                            + "に変わります。",
                    name(now).en() + ": the figure changes from " + figure(old.caution(), "\"none\"") + " to "
                            + figure(now.caution(), "\"none\"") + "."));
        }
        if (!old.references().equals(now.references())) {
            told.add(Text.of(
                    name(now).ja() + "の参考文献は「" + String.join("・", now.references()) + "」になります。",
                    name(now).en() + " now cites " + String.join(", ", now.references()) + "."));
        }
    }

    private static List<String> without(List<String> these, List<String> those) {
        return these.stream().filter(one -> !those.contains(one)).toList();
    }

    private static String figure(String figure, String none) {
        return figure == null ? none : "「" + figure + "」";
    }

    private Text name(Criterion line) {
        var set = after.criteria().containsKey(line.code()) ? after : before;
        return Text.of(
                set.typeOf(line).mark() + set.typeOf(line).label().ja() + "の基準「"
                        + line.label().ja() + "」",
                "The line \"" + line.label().en() + "\" (" + line.code() + ")");
    }

    private static Text phrases(Criterion line) {
        var figure = line.caution() == null
                ? Text.of("", "")
                : Text.of("目安は「" + line.caution() + "」です。", " It is drawn at \"" + line.caution() + "\".");
        return line.examples().isEmpty()
                ? figure
                : Text.of(
                        figure.ja() + "例：" + quoted(line.examples()) + "。",
                        figure.en() + " For example " + quoted(line.examples()) + ".");
    }

    private static Text outcome(Outcome outcome) {
        return switch (outcome) {
            case HARASSMENT -> Text.of("カスタマーハラスメントに該当", "harassment");
            case INDIVIDUAL -> Text.of("個別判断", "individual judgment");
            case NEVER_EXCUSED -> Text.of("斟酌の余地なし", "never excused");
        };
    }

    private static String quoted(List<String> phrases) {
        return phrases.stream().map(phrase -> "「" + phrase + "」").collect(Collectors.joining());
    }

    private static Text time(Duration time) {
        var seconds = "%02d".formatted(time.toSecondsPart());
        return Text.of(time.toMinutes() + "分" + seconds + "秒", time.toMinutes() + ":" + seconds + " minutes");
    }

    private static boolean same(Setting one, Setting other) {
        return one instanceof Setting.Amount(var a) && other instanceof Setting.Amount(var b)
                ? a.compareTo(b) == 0
                : one.equals(other);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
