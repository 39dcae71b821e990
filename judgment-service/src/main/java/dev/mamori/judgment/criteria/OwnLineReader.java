package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a set's own lines and collects every reason for which they cannot be agreed. */
final class OwnLineReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]+\\.[A-Z0-9_]{2,60}");
    /** A digit, or a kanji numeral that counts something: 「一生」「万一」「十分に」 name no figure. */
    private static final Pattern FIGURE = Pattern.compile("[0-9０-９]|(?!十分(?!間|以上|を超))[一二三四五六七八九十百千万億]+"
            + "(?:時間|分|秒|日間|日以|か月|ヶ月|カ月|箇月|週間|年以|年間|回|件|通|度以|倍|円|人以|名以|割|パーセント|％|%)");

    private final Template template;
    private final List<Violation> reasons = new ArrayList<>();

    private OwnLineReader(Template template) {
        this.template = template;
    }

    record Result(Map<String, Criterion> lines, List<Violation> reasons) {}

    static Result read(List<OwnLine> written, Template template) {
        var reader = new OwnLineReader(template);
        var lines = new LinkedHashMap<String, Criterion>();
        for (int i = 0; i < written.size(); i++) {
            reader.line("/lines/" + i, written.get(i), lines);
        }
        return new Result(lines, List.copyOf(reader.reasons));
    }

    private void line(String at, OwnLine line, Map<String, Criterion> lines) {
        int before = reasons.size();
        var known = template.criteria().get(line.code());
        if (line.code() == null
                || !CODE.matcher(line.code()).matches()
                || template.type(line.typeCode()).isEmpty()) {
            refuse(
                    at + "/code",
                    "LINE_CODE",
                    "コード「" + line.code() + "」は「類型.名前」（例 EXCESSIVE.TENFOLD）の形で書いてください。類型は " + types("・") + " です。",
                    "Write the code \"" + line.code() + "\" as TYPE.NAME, for example EXCESSIVE.TENFOLD; the types are "
                            + types(", ") + ".");
        } else if (lines.containsKey(line.code())) {
            refuse(at + "/code", "LINE_TWICE", line.code() + " が2回書かれています。", line.code() + " is given twice.");
        }
        phrase(at, line, known);
        references(at, line);
        if (known == null) {
            isNew(at, line);
        } else {
            isKnown(at, line, known);
        }
        if (reasons.size() == before) {
            lines.put(line.code(), criterion(line, known));
        }
    }

    /** A number or a concrete phrase (guideline L184-189). */
    private void phrase(String at, OwnLine line, Criterion known) {
        var figure = line.figure() != null && FIGURE.matcher(line.figure()).find();
        var phrase = line.examples().stream().anyMatch(example -> !example.isBlank());
        if (!figure && !phrase && (known == null || known.examples().isEmpty())) {
            refuse(
                    at,
                    "NEITHER_FIGURE_NOR_PHRASE",
                    line.code() + " には数値（figure）か具体的な言葉（examples）が必要です。[REQ-6.0.5]",
                    line.code() + " needs a figure or a concrete phrase (examples). [REQ-6.0.5]");
        }
    }

    /** A line cites works that the template lists, so that all read the same title (REQ-0.6). */
    private void references(String at, OwnLine line) {
        var known = template.references().stream().map(Template.Reference::code).toList();
        for (int i = 0; i < line.references().size(); i++) {
            var code = line.references().get(i);
            if (!known.contains(code)) {
                refuse(
                        at + "/references/" + i,
                        "REFERENCE_UNKNOWN",
                        "参考文献 " + code + " はありません。" + String.join("・", known) + " のいずれかです。[REQ-0.6]",
                        "There is no reference " + code + ": one of " + String.join(", ", known) + ". [REQ-0.6]");
            }
        }
    }

    private void isNew(String at, OwnLine line) {
        if (Stream.of(line.labelJa(), line.labelEn()).anyMatch(label -> label == null || label.isBlank())) {
            refuse(at, "LINE_LABEL", "新しい基準には labelJa と labelEn が必要です。", "A new line needs labelJa and labelEn.");
        }
        if (line.outcome() == null) {
            refuse(
                    at + "/outcome",
                    "LINE_OUTCOME",
                    "新しい基準には outcome（HARASSMENT・INDIVIDUAL・NEVER_EXCUSED のいずれか）が必要です。[REQ-6.0.6]",
                    "A new line needs its outcome: one of HARASSMENT, INDIVIDUAL, NEVER_EXCUSED. [REQ-6.0.6]");
        }
    }

    /** Chapter 2's own lines keep their meaning; what only chapter 1 lists is for the client and the agency to agree. */
    private void isKnown(String at, OwnLine line, Criterion known) {
        if (known.counted()) {
            refuse(
                    at + "/code",
                    "LINE_COUNTED",
                    line.code() + " は数値の基準です。parameters の " + known.metric().thresholdParameter() + " を合意してください。",
                    line.code() + " is counted: agree on the parameter "
                            + known.metric().thresholdParameter() + " instead.");
        } else if (line.outcome() != null && line.outcome() != known.outcome() && !known.chapterOne()) {
            refuse(
                    at + "/outcome",
                    "LINE_OF_THE_GUIDELINE",
                    line.code() + " は第2章の判定ラインです（" + known.seed() + "）。意味は変えられません。",
                    line.code() + " is a line of chapter 2 (" + known.seed() + "); its meaning stays.");
        }
    }

    private static Criterion criterion(OwnLine line, Criterion known) {
        var examples = known == null
                ? line.examples()
                : Stream.concat(known.examples().stream(), line.examples().stream())
                        .distinct()
                        .toList();
        if (known == null) {
            return new Criterion(
                    line.code(),
                    line.typeCode(),
                    Text.of(line.labelJa(), line.labelEn()),
                    line.outcome(),
                    false,
                    "合意",
                    EnumSet.allOf(Channel.class),
                    examples,
                    List.of(),
                    false,
                    null,
                    line.figure(),
                    line.references(),
                    null);
        }
        return new Criterion(
                known.code(),
                known.typeCode(),
                Text.of(
                        line.labelJa() == null ? known.label().ja() : line.labelJa(),
                        line.labelEn() == null ? known.label().en() : line.labelEn()),
                line.outcome() == null ? known.outcome() : line.outcome(),
                known.chapterOne(),
                known.seed(),
                known.channels(),
                examples,
                known.preconditions(),
                known.escalates(),
                known.headingOrNull(),
                line.figure() == null ? known.caution() : line.figure(),
                Stream.concat(known.references().stream(), line.references().stream())
                        .distinct()
                        .toList(),
                null);
    }

    private String types(String between) {
        return template.types().stream().map(HarassmentType::code).collect(Collectors.joining(between));
    }

    private void refuse(String pointer, String code, String ja, String en) {
        reasons.add(Violation.at(pointer, code, Text.of(ja, en)));
    }
}
